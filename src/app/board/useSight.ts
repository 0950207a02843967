import { useSyncExternalStore } from 'react'

/** First and last row in the window; beyond the list's ends where it ends there. */
export type Sight = { first: number; last: number }

function subscribe(listener: () => void): () => void {
  addEventListener('scroll', listener, { passive: true })
  addEventListener('resize', listener, { passive: true })
  return () => {
    removeEventListener('scroll', listener)
    removeEventListener('resize', listener)
  }
}

/** Which rows of `rowPx` the window shows of a list that begins at `topPx`; renders only when another row comes in. */
export function useSight(topPx: number, rowPx: number): Sight {
  const first = useSyncExternalStore(subscribe, () => Math.floor((scrollY - topPx) / rowPx))
  const last = useSyncExternalStore(subscribe, () => Math.ceil((scrollY + innerHeight - topPx) / rowPx))
  return { first, last }
}
