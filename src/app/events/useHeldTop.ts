import { useState, useSyncExternalStore } from 'react'

import type { LockstepEvent } from '#contract/events.ts'

/** Scrolled by less, px, counts as being at the top. */
const TOP_PX = 40

function subscribe(listener: () => void): () => void {
  addEventListener('scroll', listener, { passive: true })
  return () => removeEventListener('scroll', listener)
}

/**
 * What is shown of a list that grows at its top: all while the page stands there and nobody works in it, else only what
 * was there before, so that nothing that is read moves. `fresh` = how many are held back, `release` shows them.
 */
export function useHeldTop(events: readonly LockstepEvent[], atWork: boolean) {
  const away = useSyncExternalStore(subscribe, () => scrollY > TOP_PX)
  const [top, setTop] = useState(events[0])
  const place = events.findIndex(({ id }) => id === top?.id)
  const release = (): void => setTop(events[0])
  // A list of others, or one that nobody reads: it is shown from its beginning.
  if ((place < 0 || (!away && !atWork)) && top !== events[0]) release()
  const fresh = away || atWork ? Math.max(0, place) : 0
  return { shown: fresh === 0 ? events : events.slice(fresh), fresh, release }
}
