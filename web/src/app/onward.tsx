import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { insideAddress } from '@/features/identity/home-of'

/**
 * Leads on to another page, once. A `Navigate` navigates again whenever it is drawn again; in a page that follows the
 * address that never ends.
 */
export function Onward({ href }: { readonly href: string }) {
  const navigate = useNavigate()
  const first = useRef(href)
  useEffect(() => void navigate({ href: first.current, replace: true }), [navigate])
  return null
}

/** The address of a step of signing in that comes back to where the person was. */
export function withReturn(step: '/sign-in' | '/sign-in/set-up', to: string | undefined): string {
  const inside = insideAddress(to)
  return inside === undefined ? step : `${step}?${new URLSearchParams({ to: inside }).toString()}`
}
