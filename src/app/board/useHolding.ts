import { useState, type FocusEvent, type PointerEvent } from 'react'

/** Whether a pointer or the keyboard's focus is inside, with the handlers to hang on the element. */
export function useHolding() {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const point = (inside: boolean) => (event: PointerEvent) => {
    // A finger leaves no pointer behind it.
    if (event.pointerType === 'mouse') setPointed(inside)
  }
  return {
    held: pointed || focused,
    handlers: {
      onPointerEnter: point(true),
      onPointerLeave: point(false),
      onFocus: () => setFocused(true),
      onBlur: (event: FocusEvent) => {
        const next = event.relatedTarget
        if (!(next instanceof Node) || !event.currentTarget.contains(next)) setFocused(false)
      },
    },
  }
}
