import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'

import { readCompareView, writeCompareView, type CompareView } from './compareView.ts'

/** What this page's part of the address says, what of it was ignored, and the way to change it. */
export function useCompareView() {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const read = useMemo(() => readCompareView(search), [search])
  const setCompareView = (change: Partial<CompareView>, how: 'push' | 'replace' = 'push'): void => {
    // Read at the moment of the change: two changes in one event must not lose each other.
    const view = { ...readCompareView(location.search).view, ...change }
    navigate(path + writeCompareView(view, location.search), { replace: how === 'replace' })
  }
  return { ...read, setCompareView }
}
