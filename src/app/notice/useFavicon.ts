import { useEffect } from 'react'

import { badgedFavicon } from './favicon.ts'

/** Puts a number on the page's mark in the browser's tab; 0 = none. */
export function useFavicon(count: number): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (link === null || count === 0) return undefined
    const plain = link.href
    link.href = badgedFavicon(count)
    return () => {
      link.href = plain
    }
  }, [count])
}
