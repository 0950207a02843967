import { useState } from 'react'

import { useText } from '../../text/text.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { Sheet } from './Sheet.tsx'

/** The way to the wall's settings, `s` or the lower right corner, and the sheet while it is open. It never opens by itself. */
export function SettingsSheet() {
  const { wallSettings } = useText()
  const [open, setOpen] = useState(false)
  useKeys({ s: () => setOpen(true) })
  return (
    <>
      <button
        type="button"
        aria-label={wallSettings.open}
        aria-keyshortcuts="s"
        onClick={() => setOpen(true)}
        className="fixed right-0 bottom-0 z-20 size-16 rounded-tl-lg opacity-0 hover:opacity-100 focus-visible:opacity-100"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" className="m-auto size-7 fill-none stroke-ink stroke-2">
          <path d="M3 7h10m5 0h3M3 17h4m5 0h9" />
          <circle cx="15.5" cy="7" r="2.5" />
          <circle cx="9.5" cy="17" r="2.5" />
        </svg>
      </button>
      {open && <Sheet onClose={() => setOpen(false)} />}
    </>
  )
}
