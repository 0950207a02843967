import { useEffect, useEffectEvent } from 'react'

/** Runs on Ctrl or Cmd with a letter, while typing too: a chord is never text. */
export function useChord(letter: string, run: () => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!held || event.key.toLowerCase() !== letter) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onPress(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
