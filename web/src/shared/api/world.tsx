import { createContext, type ReactNode, useContext } from 'react'
import type { World } from './request'

export const LIVE: World = 'live'

const WorldContext = createContext<World>(LIVE)

/** The world this page looks at; it comes from the address, so that a link to an exercise can never be read as live. */
export function WorldProvider({ world, children }: { readonly world: World; readonly children: ReactNode }) {
  return <WorldContext.Provider value={world}>{children}</WorldContext.Provider>
}

export function useWorld(): World {
  return useContext(WorldContext)
}
