import { Link, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { identityMessages } from '@/features/identity/messages'
import { useSetSeat } from '@/features/identity/set-seat'
import { useSignOut } from '@/features/identity/sign-out'
import { useSession } from '@/features/identity/use-session'
import { LanguageSwitch } from '@/shared/i18n/language-switch'
import { useMessages } from '@/shared/i18n/messages'
import { ProblemNotice } from '@/shared/ui/notices'
import { Icon } from '@/shared/ui/symbol'

interface PersonMenuProps {
  readonly withSeat?: boolean
  /** Where the name stands already, only the arrow is shown. */
  readonly nameless?: boolean
}

/** Who sits here and at which seat; seat, language and the way out. */
export function PersonMenu({ withSeat = false, nameless = false }: PersonMenuProps) {
  const t = useMessages(identityMessages)
  const session = useSession()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const signOut = useSignOut(() => void navigate({ to: '/sign-in' }))
  return (
    <div className="person-menu" onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && setOpen(false)}>
      <button type="button" className="row" aria-expanded={open} onClick={() => setOpen(!open)}>
        {nameless ? <span className="sr">{session.person.name}</span> : session.person.name}
        {withSeat && <span className="muted">· {session.seat ? t('seatOf', { seat: session.seat }) : t('noSeat')}</span>}
        <Icon id="down" />
      </button>
      {open && (
        <div className="person-menu-list">
          <p className="muted">{session.roles.map((role) => t(`role.${role}`)).join('、')}</p>
          {withSeat && <SeatForm current={session.seat} />}
          <LanguageSwitch />
          <Link to="/identity/account" className="btn" onClick={() => setOpen(false)}>
            {t('myAccount')}
          </Link>
          <button type="button" className="btn" onClick={() => signOut.mutate()}>
            {t('signOut')}
          </button>
        </div>
      )}
    </div>
  )
}

function SeatForm({ current }: { readonly current: string | null }) {
  const t = useMessages(identityMessages)
  const [seat, setSeat] = useState(current ?? '')
  const sit = useSetSeat()
  return (
    <form
      className="seat-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (seat.trim()) sit.mutate(seat.trim())
      }}
    >
      <div className="row">
        <label className="field grow">
          {t('seat')}
          <input value={seat} onChange={(event) => setSeat(event.target.value)} />
        </label>
        <button type="submit" className="btn">
          {t('sit')}
        </button>
      </div>
      <p className="muted">{t('seatHint')}</p>
      <ProblemNotice error={sit.error} />
    </form>
  )
}
