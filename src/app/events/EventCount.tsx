import { useFormat } from '../format/useFormat.ts'
import type { Told } from '../story/joinEvents.ts'
import { useText } from '../text/text.ts'

/** How many events there are, or how many of them are loaded so far. */
export function EventCount({ told }: { told: Told | undefined }) {
  const { events } = useText()
  const format = useFormat()
  const count = told?.events.length ?? 0
  return (
    <span role="status" className="whitespace-nowrap text-second">
      {told &&
        (told.next === null ? events.count(format.count(count), count) : events.newest(format.count(count)))}
    </span>
  )
}
