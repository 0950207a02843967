// The words of the page in the viewer's language.
import { createContext, use } from 'react'

import type { Catalog, Language } from './catalog.ts'

type Text = { language: Language; catalog: Catalog }

export const TextContext = createContext<Text | null>(null)

function useTextContext(): Text {
  const text = use(TextContext)
  if (!text) throw new Error('No text: the page is not inside TextContext')
  return text
}

/** The dictionary in the viewer's language. */
export const useText = (): Catalog => useTextContext().catalog

/** The viewer's language, for Intl. */
export const useLanguage = (): Language => useTextContext().language
