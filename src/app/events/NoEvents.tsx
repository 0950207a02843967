import type { EventsFilter } from '../story/eventsFilter.ts'
import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { ClearButton } from './ClearButton.tsx'
import { isNarrowed } from './filterOf.ts'
import { useFailureText } from './useFailureText.ts'

type NoEventsProps = { filter: EventsFilter; error: Error | null; loading: boolean }

/** Why no event is shown, and what to do. */
export function NoEvents({ filter, error, loading }: NoEventsProps) {
  const { events } = useText()
  const spell = useFailureText()
  if (error !== null && loading) return <Message heading={events.failed.title} text={spell(error)} />
  if (loading) {
    return (
      <p className="p-6 text-second" role="status">
        {events.loading}
      </p>
    )
  }
  if (!isNarrowed(filter)) return <Message heading={events.empty.none} text={events.empty.noneHint} />
  return (
    <Message heading={events.empty.noMatch} text={events.empty.noMatchHint}>
      <ClearButton className="rounded-md border border-strong bg-panel px-3 py-1.5" />
    </Message>
  )
}
