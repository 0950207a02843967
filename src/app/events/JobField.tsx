import { useRef } from 'react'

import { useText } from '../text/text.ts'
import { useKeys } from '../ui/useKeys.ts'
import { useEventsView } from './useEventsView.ts'

/** The job to tell of, by a part of its name or id; `/` goes to it. */
export function JobField() {
  const { events } = useText()
  const { view, setEventsView } = useEventsView()
  const field = useRef<HTMLInputElement>(null)
  useKeys({
    '/': () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  return (
    <input
      ref={field}
      type="search"
      value={view.job}
      placeholder={events.job}
      aria-label={events.job}
      aria-keyshortcuts="/"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setEventsView({ job: event.currentTarget.value }, 'replace')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Chromium would empty the field; leaving it must not undo the search.
        event.preventDefault()
        event.currentTarget.blur()
      }}
      className="w-48 rounded-md border border-strong bg-panel px-2.5 py-1 placeholder:text-third max-md:grow"
    />
  )
}
