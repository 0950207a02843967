import { useFormat } from '../format/useFormat.ts'
import type { EventsFilter } from '../story/eventsFilter.ts'
import { MOST_EVENTS, type Told } from '../story/joinEvents.ts'
import { useText } from '../text/text.ts'
import { Nearing } from './Nearing.tsx'
import { useOlder } from './useOlder.ts'

/** The end of the list: asks for older events as one comes near it, and says when there are none. */
export function Older({ told, filter }: { told: Told; filter: EventsFilter }) {
  const { events } = useText()
  const format = useFormat()
  const { ask, isPending, isError } = useOlder(filter)
  const more = told.next !== null
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-4 text-second lg:px-5">
      {/* Another place with every answer: one that is near still asks again. What has failed is asked for by hand alone. */}
      {more && !isPending && !isError && <Nearing key={told.events.length} onNear={ask} />}
      {!more && (told.events.length < MOST_EVENTS ? events.noOlder : events.full(format.count(MOST_EVENTS)))}
      {more && isError && <span role="status">{events.olderFailed}</span>}
      {more && (
        <button
          type="button"
          disabled={isPending}
          onClick={ask}
          className="rounded-md border border-strong bg-panel px-3 py-1.5 hover:text-ink"
        >
          {isPending ? events.loadingOlder : isError ? events.again : events.older}
        </button>
      )}
    </div>
  )
}
