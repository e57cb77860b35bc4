import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '@/shared/i18n/messages'
import { clock } from '@/shared/time/format'
import { useNow } from '@/shared/time/now'
import { registryMessages } from './registry-messages'
import { running, type TestMode, testModesQuery } from './test-mode'
import './registry.css'

/** Stands over every screen of the alarm desk while any point is being tested: how many, which, until when. */
export function TestModeBanner() {
  const t = useMessages(registryMessages)
  const now = useNow()
  const query = useQuery(testModesQuery())
  const [open, setOpen] = useState(false)
  const modes = running(query.data?.items ?? [], now)
  const [first] = modes
  if (!first) return null
  const shown = open ? modes : [first]
  return (
    <section className="notice warn test-band" role="status" aria-label={t('testMode')}>
      <span className="row">
        <span className="strong grow">{t('banner', { count: modes.length })}</span>
        {modes.length > 1 && (
          <button type="button" className="btn sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('hide') : t('more', { count: modes.length - 1 })}
          </button>
        )}
      </span>
      <ul className="num">
        {shown.map((mode) => (
          <li key={mode.id}>{t('bannerUntil', { place: testPlace(mode), by: mode.by, until: clock(mode.until) })}</li>
        ))}
      </ul>
    </section>
  )
}

function testPlace(mode: TestMode): string {
  return [mode.premisesName, mode.building, mode.floor, mode.zone, mode.description, mode.reason].filter(Boolean).join(' ')
}
