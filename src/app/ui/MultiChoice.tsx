import { useState, type ReactNode } from 'react'

type MultiChoiceProps = {
  /** What is chosen, in words: "State: failed +1". */
  summary: string
  /** Something is chosen. */
  active: boolean
  /** The boxes to tick; made when the list opens. */
  children: () => ReactNode
}

/** A button that unfolds boxes to tick; it closes on Escape and when the focus leaves it. */
export function MultiChoice({ summary, active, children }: MultiChoiceProps) {
  const [open, setOpen] = useState(false)
  return (
    <div
      role="presentation"
      className="relative"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        // What had the focus goes with the list, and with it, in some browsers, the next keys.
        event.currentTarget.querySelector('summary')?.focus()
        setOpen(false)
      }}
    >
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary
          className={`flex cursor-pointer list-none items-center gap-1.5 rounded-md border bg-panel px-2.5 py-1 [&::-webkit-details-marker]:hidden ${active ? 'border-moving text-ink' : 'border-strong text-second hover:text-ink'}`}
        >
          <span className="max-w-60 truncate">{summary}</span>
          <span aria-hidden="true" className="text-[0.7rem]">
            ▾
          </span>
        </summary>
        {open && (
          // Takes the focus when the space between two boxes is clicked, so that the list stays open.
          <div
            tabIndex={-1}
            className="absolute top-full left-0 z-20 mt-1 max-h-[60vh] min-w-48 overflow-y-auto rounded-lg border border-strong bg-raised p-1.5 shadow-lg"
          >
            {children()}
          </div>
        )}
      </details>
    </div>
  )
}

type TickProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }

/** One box to tick. */
export function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className="flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1 whitespace-nowrap hover:bg-track">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="accent-moving"
      />
      {children}
    </label>
  )
}
