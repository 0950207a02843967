import { useState } from 'react'

/** A long text behind a fold; it is put on the page only while it is open. */
export function RawText({ summary, text }: { summary: string; text: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="min-w-0 grow" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit cursor-pointer text-second hover:text-ink">{summary}</summary>
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <pre tabIndex={0} className="mt-2 max-h-96 overflow-auto rounded-md bg-raised p-3 text-[0.925rem]">
          {text}
        </pre>
      )}
    </details>
  )
}
