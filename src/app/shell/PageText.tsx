import { use, useDeferredValue, useMemo, type ReactNode } from 'react'

import { createFormat } from '../format/format.ts'
import { FormatContext } from '../format/useFormat.ts'
import {
  loadCatalog,
  loadFirstCatalog,
  type Catalog,
  type FirstCatalog,
  type Language,
} from '../text/catalog.ts'
import { TextContext, useFirstText, useLanguage } from '../text/text.ts'
import { persistently } from './persistently.ts'
import { useView } from './viewState.ts'

/** Gives everything inside the viewer's words and formats; waits for the words of a language not loaded yet. */
export function PageText({ children }: { children: ReactNode }) {
  const { language: asked, zone } = useView()
  // The old words stay until the new ones are there, however long the server takes.
  const language = useDeferredValue(asked)
  const first = use(firstCatalogOf(language))
  const text = useMemo(() => ({ language, first, whole: null }), [language, first])
  const format = useMemo(() => createFormat({ catalog: first, language, zone }), [first, language, zone])
  return (
    <TextContext value={text}>
      <FormatContext value={format}>{children}</FormatContext>
    </TextContext>
  )
}

/** Gives a screen beyond the first view its words too. `screen` begins to load meanwhile. */
export function WholeText({ screen, children }: { screen: () => Promise<unknown>; children: ReactNode }) {
  const language = useLanguage()
  const first = useFirstText()
  void screen()
  const whole = use(catalogOf(language))
  const text = useMemo(() => ({ language, first, whole }), [language, first, whole])
  return <TextContext value={text}>{children}</TextContext>
}

/** The first view's words of a language; loaded once. */
const firstCatalogOf = once<FirstCatalog>(loadFirstCatalog)
const catalogOf = once<Catalog>(loadCatalog)

function once<T>(load: (language: Language) => Promise<T>): (language: Language) => Promise<T> {
  const loads = new Map<Language, Promise<T>>()
  return (language) => {
    const known = loads.get(language)
    if (known) return known
    const promise = persistently(() => load(language))
    loads.set(language, promise)
    return promise
  }
}
