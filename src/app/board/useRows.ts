// The part of a long list that is in sight, in a page that scrolls as a whole.
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { useKeys } from '../ui/useKeys.ts'
import { useSight } from './useSight.ts'
import { useTop } from './useTop.ts'

/** What sticks to the top of the window and hides rows there, px. */
const STICKY_PX = 48 + 33
/** Rows made beyond each end of the window, so that a scroll finds them there. */
const SPARE_ROWS = 4

type Rows = { count: number; rowPx: number }

/**
 * Rows of equal height, of which those near the window exist. The focused row always exists, so that scrolling never
 * loses the focus; `j` and `k` move it. A row carries `data-index`, and in it the link to focus.
 */
export function useRows({ count, rowPx }: Rows) {
  const list = useRef<HTMLDivElement>(null)
  const topPx = useTop(list)
  const sight = useSight(topPx, rowPx)
  const [focused, setFocused] = useState<number | null>(null)
  const pending = useRef<number | null>(null)
  useEffect(() => {
    const rows = list.current
    const follow = (event: FocusEvent): void => setFocused(indexOf(event.target))
    rows?.addEventListener('focusin', follow)
    return () => rows?.removeEventListener('focusin', follow)
  }, [])
  useLayoutEffect(() => {
    // A row asked for by key exists only after it has been rendered.
    if (pending.current !== null && focusLink(list.current, pending.current)) pending.current = null
  })
  const step = (by: number): void => {
    const next = Math.min(count - 1, Math.max(0, (focused ?? (by > 0 ? -1 : count)) + by))
    pending.current = focusLink(list.current, next) ? null : next
    setFocused(next)
    scrollTo({ top: scrollFor(topPx + next * rowPx, rowPx) })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  const from = Math.max(0, sight.first - SPARE_ROWS)
  const to = Math.min(count, sight.last + SPARE_ROWS + 1)
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place)
  return { list, heightPx: count * rowPx, focused, indexes: withFocused(indexes, focused, count) }
}

/** Where the window must stand so that a row at `rowTopPx` is in sight: where it is, if it can. */
function scrollFor(rowTopPx: number, rowPx: number): number {
  const highest = rowTopPx - STICKY_PX
  const lowest = rowTopPx + rowPx - innerHeight + footPx()
  return Math.min(highest, Math.max(lowest, scrollY))
}

/** What stands before the window's foot and hides rows there. */
const footPx = (): number => Number.parseFloat(document.documentElement.style.scrollPaddingBottom) || 0

function withFocused(indexes: number[], focused: number | null, count: number): number[] {
  if (focused === null || focused >= count || indexes.includes(focused)) return indexes
  return [...indexes, focused].toSorted((a, b) => a - b)
}

function indexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest('[data-index]') : null
  return row === null ? null : Number(row.getAttribute('data-index'))
}

function focusLink(list: HTMLElement | null, index: number): boolean {
  const link = list?.querySelector<HTMLElement>(`[data-index="${index}"] a`)
  link?.focus({ preventScroll: true })
  return link !== undefined && link !== null
}
