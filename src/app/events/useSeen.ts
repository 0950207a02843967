import { useCallback, useState } from 'react'

/** How far beyond the window counts as seen: a screen at each end, so that a scroll finds lines there. */
const AROUND = '100% 0px'

/**
 * A ref for an element, whether it is in or near the window, and how high it was when it left, px; null before that. What
 * holds the focus stays, wherever the window is.
 */
export function useSeen(atFirst: boolean) {
  const [seen, setSeen] = useState(atFirst)
  const [leftPx, setLeftPx] = useState<number | null>(null)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (last === undefined || (!last.isIntersecting && element.contains(document.activeElement))) return
        if (!last.isIntersecting) setLeftPx(last.boundingClientRect.height)
        setSeen(last.isIntersecting)
      },
      { rootMargin: AROUND },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, seen, leftPx }
}
