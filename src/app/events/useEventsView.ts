import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'

import { readEventsView, writeEventsView, type EventsView } from './eventsView.ts'

/** What this page's part of the address says, what of it was ignored, and the way to change it. */
export function useEventsView() {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const read = useMemo(() => readEventsView(search), [search])
  const setEventsView = (change: Partial<EventsView>, how: 'push' | 'replace' = 'push'): void => {
    // Read at the moment of the change: two changes in one event must not lose each other.
    const view = { ...readEventsView(location.search).view, ...change }
    navigate(path + writeEventsView(view, location.search), { replace: how === 'replace' })
  }
  return { ...read, setEventsView }
}
