import { heldAt } from '#domain/history/stepRows.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { pointPercent } from './historyChart.ts'
import type { HistorySeries } from './historySeries.ts'

type Props = { series: HistorySeries; instants: readonly number[]; nowMs: number }

/** The chart's figures at the ticks of its axis and at its end, for whoever does not see it or wants to copy them. */
export function HistoryTable({ series, instants, nowMs }: Props) {
  const { history, table } = useText().job
  const format = useFormat()
  const shown = [...instants.filter((at) => at < series.range.toAt), series.range.toAt]
  const cell = 'py-0.5 pe-6 text-end'
  return (
    <details className="mt-2">
      <summary className="w-fit cursor-pointer text-second hover:text-ink">{history.table}</summary>
      <table aria-label={history.title} className="mt-2">
        <thead className="text-second">
          <tr className="[&>th]:font-medium">
            <th scope="col" className="pe-6 text-start">
              {history.time}
            </th>
            <th scope="col" className={cell}>
              {table.source}
            </th>
            <th scope="col" className={cell}>
              {table.dr}
            </th>
            <th scope="col" className={cell}>
              {history.units.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((at) => {
            const point = heldAt(series.main, at)
            return (
              <tr key={at}>
                <th scope="row" className="pe-6 text-start font-normal text-second">
                  {format.timeWithSeconds(at, nowMs)}
                </th>
                <td className={cell}>{format.count(point?.sums?.src ?? null)}</td>
                <td className={cell}>{format.count(point?.sums?.dst ?? null)}</td>
                <td className={cell}>{format.percent(point && pointPercent(point))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
