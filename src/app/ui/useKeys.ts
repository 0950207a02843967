// Single keys of a screen: they never fire while someone types, nor behind an open dialog.
import { useEffect, useEffectEvent } from 'react'

/** What each key does; the key as the keyboard layout gives it (`?`, not shift and slash). */
export type KeyBindings = Readonly<Partial<Record<string, (event: KeyboardEvent) => void>>>

/** Presses that a binding has dealt with: their default is prevented by us, not by a control. */
const ours = new WeakSet<KeyboardEvent>()

/** Runs the binding of a plain key press that no control has dealt with. Of two screens that bind one key, both run. */
export function useKeys(bindings: KeyBindings): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const run = Object.hasOwn(bindings, event.key) ? bindings[event.key] : undefined
    if (run === undefined || (event.defaultPrevented && !ours.has(event))) return
    if (isHeld(event) || isTaken(event) || isBehindDialog()) return
    event.preventDefault()
    ours.add(event)
    run(event)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onPress(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

// A chord belongs to the browser or to the system.
const isHeld = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing

/** A field takes every key; what is pressed or scrolled by a few keys takes those. A slider takes no text. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('input:not([type=range]), textarea, select') !== null)
    return true
  if (key === ' ') return target.closest('button, summary') !== null
  return key.startsWith('Arrow') && target.closest('pre, [role=group][tabindex]') !== null
}

const isBehindDialog = (): boolean => document.querySelector('dialog[open], :popover-open') !== null
