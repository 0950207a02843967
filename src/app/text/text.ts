// The words of the page in the viewer's language.
import { createContext, use } from 'react'

import type { Catalog, FirstCatalog, Language } from './catalog.ts'

/** `whole` is null where only the first view's words have been asked for. */
export type Text = { language: Language; first: FirstCatalog; whole: Catalog | null }

export const TextContext = createContext<Text | null>(null)

function useTextContext(): Text {
  const text = use(TextContext)
  if (!text) throw new Error('No text: the page is not inside TextContext')
  return text
}

/** The words that the frame and the board speak. */
export const useFirstText = (): FirstCatalog => useTextContext().first

/** The whole dictionary, for a screen inside WholeText. */
export function useText(): Catalog {
  const { whole } = useTextContext()
  if (!whole) throw new Error('Only the first words: the screen is not inside WholeText')
  return whole
}

/** The viewer's language, for Intl. */
export const useLanguage = (): Language => useTextContext().language
