import { useState, type FocusEvent, type RefObject } from 'react'

import { useKeys } from '../ui/useKeys.ts'

/** Whether the keyboard's focus is on a line, with the handlers to hang on the list; `j` and `k` move it from line to line. */
export function useLines(list: RefObject<HTMLElement | null>) {
  const [focused, setFocused] = useState(false)
  const step = (by: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('li a') ?? [])]
    const here = links.findIndex((link) => link === document.activeElement)
    const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by
    links[Math.min(links.length - 1, Math.max(0, next))]?.focus()
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  return {
    focused,
    handlers: {
      onFocus: (event: FocusEvent) => setFocused(event.target.closest('li') !== null),
      onBlur: () => setFocused(false),
    },
  }
}
