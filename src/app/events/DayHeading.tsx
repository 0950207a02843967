import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useText } from '../text/text.ts'

const DAY_MS = 86_400_000

/** A day and how many events it has, null where they are not all there; it stays in sight while its lines scroll. */
export function DayHeading({ date, count }: { date: string; count: number | null }) {
  const { events } = useText()
  const format = useFormat()
  const name = useFromNow((nowMs) => {
    if (nowMs !== null && format.date(nowMs) === date) return events.today(date)
    return nowMs !== null && format.date(nowMs - DAY_MS) === date ? events.yesterday(date) : date
  })
  return (
    <h2
      id={`day-${date}`}
      className="sticky top-12 z-10 flex justify-between gap-4 border-y border-line bg-panel px-4 py-1.5 font-medium lg:px-5"
    >
      {name}
      {count !== null && (
        <span className="font-normal text-second">{events.count(format.count(count), count)}</span>
      )}
    </h2>
  )
}
