// The one clock of the page: the server's, once a second.
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { boardQuery } from './queries.ts'
import { readClocks, serverNow, type Clocks } from './serverClock.ts'

const STEP_MS = 1_000
const listeners = new Set<() => void>()
let clocks: Clocks = readClocks()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  clocks = readClocks()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    clocks = readClocks()
    timer = setInterval(tick, STEP_MS)
    // After sleep or a hidden hour the ages must be right before the first paint, not a second later.
    document.addEventListener('visibilitychange', tick)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }
}

/** The browser's clocks, renewed once a second. */
export const useClocks = (): Clocks => useSyncExternalStore(subscribe, () => clocks)

/** The server's clock (epoch ms), once a second; null before the first answer. */
export function useNow(): number | null {
  const reading = useClocks()
  const { data: heard } = useQuery({ ...boardQuery, select: (answer) => answer.heard })
  return heard ? serverNow(heard, reading) : null
}
