import { useRef } from 'react'

import { useSetView, useView } from '../shell/viewState.ts'
import { useFirstText } from '../text/text.ts'
import { useKeys } from '../ui/useKeys.ts'

/** Finds jobs by name, id or project as one types; `/` goes to it. */
export function SearchField() {
  const { shell } = useFirstText()
  const { q } = useView()
  const setView = useSetView()
  const field = useRef<HTMLInputElement>(null)
  useKeys({
    '/': () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  return (
    <label className="relative block w-full max-w-65">
      <input
        ref={field}
        type="search"
        value={q}
        placeholder={shell.search}
        aria-label={shell.search}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setView({ q: event.currentTarget.value }, 'replace')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // Chromium would empty the field; leaving it must not undo the search.
          event.preventDefault()
          event.currentTarget.blur()
        }}
        className="peer w-full rounded-md border border-strong bg-ground px-2.5 py-1.5 placeholder:text-third"
      />
      <kbd
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2 my-auto h-fit rounded-sm border border-strong px-1.5 text-[0.85rem] text-third peer-focus:hidden peer-[:not(:placeholder-shown)]:hidden max-xl:hidden"
      >
        /
      </kbd>
    </label>
  )
}
