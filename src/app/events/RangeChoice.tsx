import { useQueryClient } from '@tanstack/react-query'

import { useFormat } from '../format/useFormat.ts'
import { readServerClock } from '../now.ts'
import { useText } from '../text/text.ts'
import { Choice } from '../ui/Choice.tsx'
import { lastNames, lasts, type EventsView } from './eventsView.ts'
import { localInstant, localText } from './localInstant.ts'
import { useEventsView } from './useEventsView.ts'

const MINUTE_MS = 60_000

/** The time to tell of: all, a range that ends now, or one between two instants. */
export function RangeChoice() {
  const { events } = useText()
  const client = useQueryClient()
  const { view, setEventsView } = useEventsView()
  const between = view.from !== null || view.to !== null
  const choose = (value: string): void => {
    const last = lastNames.find((name) => name === value) ?? null
    const nowMs = readServerClock(client)
    // Something to begin with: the last day, to the minute.
    const from =
      value === 'between' && nowMs !== null
        ? Math.floor((nowMs - lasts['24h']) / MINUTE_MS) * MINUTE_MS
        : null
    setEventsView({ last, from, to: null })
  }
  return (
    <>
      <div className="rounded-md border border-strong bg-panel px-1.5 [&_label]:gap-1 [&_span]:not-sr-only [&_span]:text-second">
        <Choice label={events.time} value={view.last ?? (between ? 'between' : 'all')} onChange={choose}>
          {(['all', ...lastNames, 'between'] as const).map((name) => (
            <option key={name} value={name}>
              {events.ranges[name]}
            </option>
          ))}
        </Choice>
      </div>
      {between && (
        <>
          <InstantField name="from" />
          <InstantField name="to" />
        </>
      )}
    </>
  )
}

/** One end of a range, in the viewer's zone; empty = open. */
function InstantField({ name }: { name: keyof Pick<EventsView, 'from' | 'to'> }) {
  const { events } = useText()
  const format = useFormat()
  const { view, setEventsView } = useEventsView()
  return (
    <label
      className="flex items-center gap-1.5 text-second"
      title={events.inZone(events[name], format.zoneName)}
    >
      {events[name]}
      <input
        type="datetime-local"
        value={localText(view[name], format)}
        aria-label={events.inZone(events[name], format.zoneName)}
        onChange={(event) =>
          setEventsView({ [name]: localInstant(event.currentTarget.value, format) }, 'replace')
        }
        className="rounded-md border border-strong bg-panel px-2 py-0.5 text-ink"
      />
    </label>
  )
}
