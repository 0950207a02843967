import { useState } from 'react'
import { useLocation } from 'wouter'

import { Own } from '../session/Own.tsx'
import { useSession } from '../session/sessionQuery.ts'
import { useFirstText } from '../text/text.ts'
import { Choices } from './Choices.tsx'
import { Navigation } from './Navigation.tsx'
import { useView } from './viewState.ts'

/** Who looks and being told, and what the header has no room for, behind one button. */
export function Menu() {
  const { shell } = useFirstText()
  const [open, setOpen] = useState(false)
  const [path] = useLocation()
  const { layout } = useView()
  const session = useSession()
  // Where nobody is asked who they are, a name would say nothing.
  const name = session === null || session.mode === 'none' ? null : session.name
  return (
    <div>
      <button
        type="button"
        popoverTarget="menu"
        aria-label={name === null ? shell.menu : `${shell.menu}: ${name}`}
        className="flex h-9 min-w-9 items-center justify-center gap-2 rounded-md text-second hover:text-ink"
      >
        {name !== null && <span className="max-w-28 truncate max-xl:hidden">{name}</span>}
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 stroke-current stroke-[1.6]">
          <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
      </button>
      <div
        // Another screen is another menu: the one that led there is closed.
        key={`${path} ${layout}`}
        id="menu"
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="fixed inset-auto top-12 right-2 m-0 min-w-64 rounded-lg border border-strong bg-raised p-3 text-ink"
      >
        {open && (
          <>
            <nav
              aria-label={shell.navigation}
              className="mb-3 grid gap-1 border-b border-line pb-3 text-[1.15rem] md:hidden"
            >
              <Navigation />
            </nav>
            <div className="mb-3 grid gap-2 border-b border-line pb-3 lg:hidden">
              <Choices labelled />
            </div>
            <Own />
          </>
        )}
      </div>
    </div>
  )
}
