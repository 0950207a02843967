import { useSyncExternalStore } from 'react'

/** Below this the rows become cards; the style sheet's `md` is the same width. */
const phoneQuery = '(max-width: 719.98px)'

function subscribe(listener: () => void): () => void {
  const query = matchMedia(phoneQuery)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window is as narrow as a phone's. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(phoneQuery).matches)
