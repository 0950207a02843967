import type { RunRecord } from '#contract/history.ts'
import { rowDuration } from '#domain/duration.ts'
import { finishedDuration, type Difference, type Span } from '#domain/history/runComparison.ts'
import { rowMissing } from '#domain/rowState.ts'
import { totalsOf } from '#domain/totals.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { differenceText } from './differenceText.ts'
import { Took } from './Took.tsx'

type Props = {
  run: RunRecord
  /** Null = nobody knows how long it took. */
  span: Span | null
  difference: Difference | null
  isCurrent: boolean
  endedAt: number | null
  /** Keys of the columns. */
  types: readonly string[]
  nowMs: number
}

/** One run: its times, and under each object type how long that took and how many objects of it arrived. */
export function RunTableRow({ run, span, difference, isCurrent, endedAt, types, nowMs }: Props) {
  const catalog = useText()
  const format = useFormat()
  const words = catalog.job.runs
  const none = catalog.words.noValue
  const totals = totalsOf(run.types)
  const compared = differenceText(difference, { catalog, format })
  const countText = ({ src, dst }: { src: number | null; dst: number | null }): string =>
    src === dst ? format.count(dst) : catalog.job.facts.objectsOf(format.count(dst), format.count(src))
  const figure = 'px-2 py-1.5 text-end whitespace-nowrap'
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <th scope="row" className="py-1.5 pe-2 text-start font-medium whitespace-nowrap">
        {format.time(run.startedAt, nowMs)}
      </th>
      <td className="px-2 py-1.5 whitespace-nowrap text-second max-md:hidden">
        {endedAt === null ? (isCurrent ? words.underWay : words.cutOff) : format.time(endedAt, nowMs)}
      </td>
      <td className={figure}>
        {span === null ? none : span.over ? format.duration(span.ms) : words.soFar(format.duration(span.ms))}
      </td>
      <td className={`${figure} text-second`}>{compared?.long ?? none}</td>
      <td className={figure}>{countText(totals)}</td>
      {types.map((type) => {
        const row = run.types.find((one) => one.type === type)
        if (row === undefined) {
          return (
            <td key={type} className={`${figure} text-second`}>
              {none}
            </td>
          )
        }
        return (
          <td key={type} className={figure}>
            <Took duration={isCurrent ? rowDuration(row, nowMs) : finishedDuration(row)} />
            <span
              className={`block text-[0.85rem] ${(rowMissing(row) ?? 0) > 0 && !isCurrent ? 'text-failed' : 'text-second'}`}
            >
              {countText(row)}
            </span>
          </td>
        )
      })}
    </tr>
  )
}
