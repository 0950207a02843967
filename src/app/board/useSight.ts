import { useSyncExternalStore } from 'react'

/** First and last row in the window; beyond the list's ends where it ends there. */
export type Sight = { first: number; last: number }

// Read when the window says that it moved and never while rendering: reading it then lays the whole page out first.
let topPx = 0
let heightPx = innerHeight

function subscribe(listener: () => void): () => void {
  const read = (): void => {
    topPx = scrollY
    heightPx = innerHeight
    listener()
  }
  read()
  addEventListener('scroll', read, { passive: true })
  addEventListener('resize', read, { passive: true })
  return () => {
    removeEventListener('scroll', read)
    removeEventListener('resize', read)
  }
}

/** Which rows of `rowPx` the window shows of a list that begins at `listPx`; renders only when another row comes in. */
export function useSight(listPx: number, rowPx: number): Sight {
  const first = useSyncExternalStore(subscribe, () => Math.floor((topPx - listPx) / rowPx))
  const last = useSyncExternalStore(subscribe, () => Math.ceil((topPx + heightPx - listPx) / rowPx))
  return { first, last }
}
