import { useFirstText } from '../text/text.ts'
import { useRewind } from './useRewind.ts'

/** Calls the bar that goes through the past, or puts it away; nothing on a screen that has only a now. */
export function RewindButton() {
  const { shell } = useFirstText()
  const rewind = useRewind()
  if (rewind === null) return null
  return (
    <button
      type="button"
      title={shell.rewind.call}
      aria-label={shell.rewind.call}
      aria-expanded={rewind.open}
      aria-keyshortcuts="h"
      onClick={rewind.open ? rewind.toLive : rewind.call}
      className="grid size-8 shrink-0 place-items-center rounded-md text-second hover:text-ink aria-expanded:bg-raised aria-expanded:text-ink"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-[1.5]">
        <path d="M2.5 3v3.5H6M2.8 6.4A5.7 5.7 0 1 1 2.4 9M8 5v3.3l2.3 1.4" strokeLinecap="round" />
      </svg>
    </button>
  )
}
