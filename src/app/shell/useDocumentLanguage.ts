import { useEffect } from 'react'

import type { Language } from '../text/catalog.ts'

/** Tells screen readers and the browser which language the page speaks. */
export function useDocumentLanguage(language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
}
