import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NoAnswerError, ProblemError } from '../api/problem'
import type { Listing } from '../api/request'
import { useMessages } from '../i18n/messages'
import { clock } from '../time/format'
import { Icon } from './symbol'
import { uiMessages } from './ui-messages'

/** A refusal in the server's own words: what is wrong, with the value, and the next step. */
export function ProblemNotice({ error, onRetry, children }: { readonly error: Error | null; readonly onRetry?: () => void; readonly children?: ReactNode }) {
  const t = useMessages(uiMessages)
  if (!error) return null
  const [title, detail] =
    error instanceof ProblemError ? [error.problem.title, error.problem.detail] : error instanceof NoAnswerError ? [t('noAnswerTitle'), t('noAnswerDetail')] : [t('unexpected'), error.message]
  return (
    <div className="notice bad" role="alert">
      <Icon id="warn" />
      <div className="grow">
        <div className="strong">{title}</div>
        <div>{detail}</div>
        {(onRetry || children) && (
          <div className="row notice-acts">
            {onRetry && (
              <button type="button" className="btn sm" onClick={onRetry}>
                {t('tryAgain')}
              </button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  )
}

/** "无，截至 14:02:05": an empty list is a statement with a time, never a blank. */
export function NoneAsOf({ asOf }: { readonly asOf: string }) {
  const t = useMessages(uiMessages)
  return <p className="none-as-of muted num">{t('noneAsOf', { at: clock(asOf) })}</p>
}

interface ListedProps<T> {
  readonly query: UseQueryResult<Listing<T>>
  readonly what: string
  readonly children: (items: readonly T[], asOf: string) => ReactNode
}

/** The four faces of every list: being read, refused, empty with its time, or there. */
export function Listed<T>({ query, what, children }: ListedProps<T>) {
  if (query.data) return query.data.items.length === 0 ? <NoneAsOf asOf={query.data.asOf} /> : <>{children(query.data.items, query.data.asOf)}</>
  return <Waiting query={query} what={what} />
}

/** What stands in for something not read yet: words, or the refusal. */
export function Waiting({ query, what }: { readonly query: Pick<UseQueryResult, 'error' | 'refetch'>; readonly what: string }) {
  const t = useMessages(uiMessages)
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  return <p className="none-as-of muted" aria-busy="true">{t('loading', { what })}</p>
}
