import { Component, type ReactNode } from 'react'
import { fill, type Values } from '../i18n/messages'
import { uiMessages } from './ui-messages'

interface Props {
  readonly children: ReactNode
}

/** Keeps a fault in one panel from blanking the others: the map must not vanish because a table failed. */
export class PanelBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children
    const words = document.documentElement.lang === 'en' ? uiMessages.en : uiMessages.zh
    const values: Values = { detail: this.state.error.message }
    return (
      <div className="notice bad" role="alert">
        <div>
          <div className="strong">{words.unexpected}</div>
          <div>{fill(words.unexpectedDetail, values)}</div>
        </div>
      </div>
    )
  }
}
