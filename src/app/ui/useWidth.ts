import { useCallback, useState } from 'react'

/** A ref for an element and its inner width in px, 0 before it stands. */
export function useWidth(): [
  ref: (element: HTMLElement | null) => (() => void) | undefined,
  widthPx: number,
] {
  const [widthPx, setWidthPx] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth))
    observer.observe(element)
    setWidthPx(element.clientWidth)
    return () => observer.disconnect()
  }, [])
  return [ref, widthPx]
}
