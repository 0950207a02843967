import { useLayoutEffect, useState, type RefObject } from 'react'

/** Where an element begins in the whole page, px; followed as what stands above it grows and shrinks. */
export function useTop(element: RefObject<HTMLElement | null>): number {
  const [topPx, setTopPx] = useState(0)
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
