import { useState } from 'react'
import { useLocation } from 'wouter'

import { Own } from '../session/Own.tsx'
import { useFirstText } from '../text/text.ts'
import { Choices } from './Choices.tsx'
import { Navigation } from './Navigation.tsx'
import { useView } from './viewState.ts'

/** Navigation and choices behind one button, where the header has no room for them. */
export function PhoneMenu() {
  const { shell } = useFirstText()
  const [open, setOpen] = useState(false)
  const [path] = useLocation()
  const { layout } = useView()
  return (
    <div className="lg:hidden">
      <button
        type="button"
        popoverTarget="phone-menu"
        aria-label={shell.menu}
        className="grid size-9 place-items-center rounded-md text-second"
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 stroke-current stroke-[1.6]">
          <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
      </button>
      <div
        // Another screen is another menu: the one that led there is closed.
        key={`${path} ${layout}`}
        id="phone-menu"
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="fixed inset-auto top-12 right-2 m-0 min-w-56 rounded-lg border border-strong bg-raised p-3 text-ink"
      >
        {open && (
          <>
            <nav
              aria-label={shell.navigation}
              className="mb-3 grid gap-1 border-b border-line pb-3 text-[1.15rem] md:hidden"
            >
              <Navigation />
            </nav>
            <div className="grid gap-2">
              <Choices labelled />
            </div>
            <div className="mt-3 border-t border-line pt-3">
              <Own />
            </div>
          </>
        )}
      </div>
    </div>
  )
}
