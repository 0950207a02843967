// The part of a long list that is in sight, in a page that scrolls as a whole.
import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import { useKeys } from '../ui/useKeys.ts'
import { useTop } from './useTop.ts'

/** What sticks to the top of the window and hides rows there, px. */
const STICKY_PX = 48 + 34

type Rows = { count: number; rowPx: number; keyOf: (index: number) => string }

/**
 * Rows of equal height, of which those near the window exist. The focused row always exists, so that scrolling never
 * loses the focus; `j` and `k` move it. A row carries `data-index`, and in it the link to focus.
 */
export function useRows({ count, rowPx, keyOf }: Rows) {
  const list = useRef<HTMLDivElement>(null)
  const topPx = useTop(list)
  const [focused, setFocused] = useState<number | null>(null)
  const pending = useRef<number | null>(null)
  useEffect(() => {
    const rows = list.current
    const follow = (event: FocusEvent): void => setFocused(indexOf(event.target))
    rows?.addEventListener('focusin', follow)
    return () => rows?.removeEventListener('focusin', follow)
  }, [])
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes what it returns
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowPx,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: topPx,
    scrollPaddingStart: STICKY_PX,
    rangeExtractor: (range) => withFocused(range, focused),
  })
  useLayoutEffect(() => {
    // A row asked for by key exists only after it has scrolled into sight.
    if (pending.current !== null && focusLink(list.current, pending.current)) pending.current = null
  })
  const step = (by: number): void => {
    const next = Math.min(count - 1, Math.max(0, (focused ?? (by > 0 ? -1 : count)) + by))
    pending.current = next
    setFocused(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  return {
    list,
    heightPx: virtualizer.getTotalSize(),
    rows: virtualizer
      .getVirtualItems()
      .map(({ index, key, start }) => ({ index, key, topPx: start - topPx })),
  }
}

function withFocused(range: Range, focused: number | null): number[] {
  const indexes = defaultRangeExtractor(range)
  if (focused === null || focused >= range.count || indexes.includes(focused)) return indexes
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
