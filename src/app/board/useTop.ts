import { useLayoutEffect, useState, type RefObject } from 'react'

/** About where the list begins on a desk's screen, px: so the first rendering makes hardly a row too many. */
const USUAL_TOP_PX = 250

/** Where an element begins in the whole page, px; followed as what stands above it grows and shrinks. */
export function useTop(element: RefObject<HTMLElement | null>): number {
  const [topPx, setTopPx] = useState(USUAL_TOP_PX)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return undefined
    const measure = (): void => setTopPx(Math.round(box.getBoundingClientRect().top + scrollY))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return topPx
}
