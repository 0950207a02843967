import { useLayoutEffect, useState, type RefObject } from 'react'

/** Width of an element that is as wide as the window, px, and followed; the window's before the element is laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => document.documentElement.clientWidth)
  useLayoutEffect(() => {
    if (element.current === null) return undefined
    const box = element.current
    const measure = (): void => setWidth(Math.floor(box.getBoundingClientRect().width))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
