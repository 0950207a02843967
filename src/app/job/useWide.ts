import { useSyncExternalStore } from 'react'

/** From here on the table of types has room beside its timeline. */
const wide = '(min-width: 60rem)'

function subscribe(listener: () => void): () => void {
  const query = matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the window is wide enough for the table; else there are cards. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(wide).matches)
