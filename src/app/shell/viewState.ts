// The view of this page: its address, and what was chosen last where the address does not say.
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'

import type { Language } from '../text/catalog.ts'
import { carried, readView, writeView, type Theme, type View } from '../view.ts'
import { keep, readKept } from './kept.ts'

/** A view in which language, zone and theme are settled. */
export type SettledView = View & { language: Language; zone: string; theme: Theme }

/** The view with every choice settled: the address, else the last choice, else the browser's language, UTC, system. */
export function useView(): SettledView {
  const search = useSearch()
  return useMemo(() => {
    const chosen = chosenView(search)
    return {
      ...chosen,
      language: chosen.language ?? browserLanguage(),
      zone: chosen.zone ?? 'UTC',
      theme: chosen.theme ?? 'system',
    }
  }, [search])
}

/** What of the address was ignored, as `key=value`. */
export function useUnknownValues(): readonly string[] {
  const search = useSearch()
  return useMemo(() => readView(search).unknown, [search])
}

/** Changes the address; a choice of language, zone or theme is also kept for the next visit. */
export function useSetView(): (change: Partial<View>, how?: 'push' | 'replace') => void {
  const [path, navigate] = useLocation()
  return (change, how = 'push') => {
    keep(change)
    lastChosen = null
    // Read at the moment of the change: two changes in one event must not lose each other.
    const view = { ...chosenView(location.search), ...change }
    navigate(path + writeView(view, location.search), { replace: how === 'replace' })
  }
}

/** Address of another screen that keeps language, zone, theme and moment. */
export function useHref(path: string): string {
  return path + useCarried()
}

/** The part of the query string that every link carries. */
export function useCarried(): string {
  const search = useSearch()
  return useMemo(() => carried(chosenView(search)), [search])
}

let lastChosen: { search: string; view: View } | null = null

/** Read once per address: every row's link asks for it. */
function chosenView(search: string): View {
  if (lastChosen?.search === search) return lastChosen.view
  const { view } = readView(search)
  const kept = readKept()
  const chosen = {
    ...view,
    language: view.language ?? kept.language,
    zone: view.zone ?? kept.zone,
    theme: view.theme ?? kept.theme,
  }
  lastChosen = { search, view: chosen }
  return chosen
}

function browserLanguage(): Language {
  const first = navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'en'
  return /^zh/i.test(first) ? 'zh-CN' : 'en'
}
