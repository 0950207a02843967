import type { RunRecord } from '#contract/history.ts'
import { compareTypes } from '#domain/history/runComparison.ts'

import { BarLegend } from '../chart/BarLegend.tsx'
import { HorizontalBars } from '../chart/HorizontalBars.tsx'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { typeName } from '../text/typeName.ts'
import { Scroller } from '../ui/Scroller.tsx'
import { differenceText } from './differenceText.ts'
import { runBars, runLooks } from './runBars.ts'
import { Took } from './Took.tsx'

/** Between two drawings of what grows. */
const STEP_MS = 10_000

type Props = { run: RunRecord; previous: RunRecord; nowMs: number }

/** This run against the one before, type by type: in figures, and in a small chart. */
export function RunComparison({ run, previous, nowMs }: Props) {
  const catalog = useText()
  const format = useFormat()
  const words = catalog.job.runs
  const compared = compareTypes(run, previous, Math.floor(nowMs / STEP_MS) * STEP_MS)
  const { categories, ticks, label } = runBars(compared, catalog, format)
  const figure = 'px-2 py-1 text-end whitespace-nowrap'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 xl:col-span-2">
        <h3 className="font-semibold">{words.compared}</h3>
        <span className="text-second">· {words.comparedHint}</span>
        {categories.length > 0 && (
          <BarLegend
            entries={[
              { name: words.previous, look: runLooks.previous },
              { name: words.thisRun, look: runLooks.now },
            ]}
          />
        )}
      </div>
      <Scroller label={words.compared} className="min-w-0 overflow-x-auto">
        <table aria-label={words.compared} className="w-full border-collapse">
          <thead className="text-second">
            <tr className="border-b border-line [&>th]:font-medium [&>th]:whitespace-nowrap">
              <th scope="col" className="py-1 pe-2 text-start">
                {words.type}
              </th>
              {[words.thisRun, words.previous, words.difference, words.objects, words.before].map((name) => (
                <th key={name} scope="col" className={figure}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map((one) => (
              <tr key={one.type} className="border-b border-line last:border-b-0">
                <th scope="row" className="py-1 pe-2 text-start font-medium">
                  <bdi>{typeName(catalog, one.type, one.raw)}</bdi>
                </th>
                <td className={figure}>
                  <Took duration={one.duration} />
                </td>
                <td className={figure}>
                  <Took duration={one.previousDuration} />
                </td>
                <td className={figure}>
                  {differenceText(one.difference, { catalog, format })?.long ?? catalog.words.noValue}
                </td>
                <td className={figure}>{format.count(one.row?.dst ?? null)}</td>
                <td className={`${figure} text-second`}>{format.count(one.previousRow?.dst ?? null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {categories.length > 0 && (
        <HorizontalBars
          label={label}
          categories={categories}
          ticks={ticks}
          formatTick={(ms) => (ms === 0 ? format.count(0) : format.duration(ms))}
          scale="linear"
          dimmed={false}
        />
      )}
    </div>
  )
}
