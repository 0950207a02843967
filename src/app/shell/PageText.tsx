import { use, useMemo, type ReactNode } from 'react'

import { createFormat } from '../format/format.ts'
import { FormatContext } from '../format/useFormat.ts'
import { loadCatalog, type Catalog, type Language } from '../text/catalog.ts'
import { TextContext } from '../text/text.ts'
import { useView } from './viewState.ts'

const loading = new Map<Language, Promise<Catalog>>()

/** The words of a language; each is loaded once. */
export function catalogOf(language: Language): Promise<Catalog> {
  const known = loading.get(language)
  if (known) return known
  const promise = loadCatalog(language)
  loading.set(language, promise)
  return promise
}

/** Gives everything inside the viewer's words and formats; waits for the words of a language not loaded yet. */
export function PageText({ children }: { children: ReactNode }) {
  const { language, zone } = useView()
  const catalog = use(catalogOf(language))
  const text = useMemo(() => ({ language, catalog }), [language, catalog])
  const format = useMemo(() => createFormat({ catalog, language, zone }), [catalog, language, zone])
  return (
    <TextContext value={text}>
      <FormatContext value={format}>{children}</FormatContext>
    </TextContext>
  )
}
