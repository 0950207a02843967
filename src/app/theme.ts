// Keeps the colours of the document on the viewer's choice; public/theme.js sets them before the first paint.
import { useEffect } from 'react'

import type { Theme } from './view.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** Follows the choice, and the system where the choice is to follow it. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const system = matchMedia(darkQuery)
    const apply = (): void => {
      const dark = theme === 'dark' || (theme === 'system' && system.matches)
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    }
    apply()
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [theme])
}
