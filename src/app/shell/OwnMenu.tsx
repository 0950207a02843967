import { useState } from 'react'
import { useLocation } from 'wouter'

import { Own } from '../session/Own.tsx'
import { useSession } from '../session/sessionQuery.ts'
import { useFirstText } from '../text/text.ts'

/** Who looks, and being told, behind one button; on a narrow screen they are part of the menu. */
export function OwnMenu() {
  const { shell } = useFirstText()
  const [open, setOpen] = useState(false)
  const [path] = useLocation()
  const session = useSession()
  // Where nobody is asked who they are, a name would say nothing.
  const name = session === null || session.mode === 'none' ? null : session.name
  return (
    <div className="max-lg:hidden">
      <button
        type="button"
        popoverTarget="own-menu"
        aria-label={name === null ? shell.own : `${shell.own}: ${name}`}
        title={name ?? shell.own}
        className="flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-md px-1.5 text-second hover:text-ink"
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-[1.5]">
          <path d={name === null ? bell : person} strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        {name !== null && <span className="max-w-28 truncate max-xl:hidden">{name}</span>}
      </button>
      <div
        // Another screen is another menu: the one that led there is closed.
        key={path}
        id="own-menu"
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="fixed inset-auto top-12 right-2 m-0 min-w-64 rounded-lg border border-strong bg-raised p-3 text-ink"
      >
        {open && <Own />}
      </div>
    </div>
  )
}

const person = 'M8 2.2a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2M2.8 14c.6-5 9.8-5 10.4 0'
const bell = 'M3 11.5h10l-1.2-1.8V7a3.8 3.8 0 0 0-7.6 0v2.7zM6.6 13.8h2.8'
