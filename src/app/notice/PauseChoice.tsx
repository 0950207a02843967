import { useText } from '../text/text.ts'
import { usePause } from './usePause.ts'

/** Stops everything that changes by itself, and lets it go on. */
export function PauseChoice() {
  const { shell } = useText()
  const { paused, toggle } = usePause()
  return (
    <button
      type="button"
      aria-keyshortcuts="p"
      onClick={toggle}
      className="flex items-center justify-between gap-6 rounded-md border border-strong bg-panel px-2.5 py-1 text-start hover:bg-ground"
    >
      {paused ? shell.pause.resume : shell.pause.call}
      <kbd className="font-sans text-[0.85rem] text-second max-md:hidden">p</kbd>
    </button>
  )
}
