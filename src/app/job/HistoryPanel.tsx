import { useCallback, useMemo, useState } from 'react'

import type { JobDetail } from '#contract/job.ts'
import type { TimeRange } from '#domain/timeline.ts'

import type { ZoomStep } from '../chart/TimeSurface.tsx'
import { useFormat } from '../format/useFormat.ts'
import { useShownAt } from '../shown.ts'
import { useText } from '../text/text.ts'
import { typeName } from '../text/typeName.ts'
import { HistoryChart } from './HistoryChart.tsx'
import { HistoryControls, type HistoryChoice } from './HistoryControls.tsx'
import { HistoryFailure } from './HistoryFailure.tsx'
import { historySeries } from './historySeries.ts'
import { useHistory } from './useHistory.ts'
import { useWholeRange } from './useWholeRange.ts'
import { useZoom } from './useZoom.ts'

/** Ages in the tooltip and the label need no second. */
const STEP_MS = 60_000

/** Objects of the job over time: loading, empty, failed with or without older figures, or the chart. */
export function HistoryPanel({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const catalog = useText()
  const format = useFormat()
  const at = useShownAt()
  const words = catalog.job.history
  const [chosen, setChosen] = useState<HistoryChoice>({ range: 'run', type: null, unit: 'objects' })
  const hasRun = (job.run?.startedAt ?? job.startedAt) !== null
  const choice = hasRun || chosen.range !== 'run' ? chosen : { ...chosen, range: 'day' as const }
  const ofRun = choice.range === 'run'
  const whole = useWholeRange(choice.range, job, nowMs)
  const { zoom, step, drag, reset } = useZoom(whole.toAt ?? nowMs)
  const history = useHistory(job, { whole, zoom, withPrevious: ofRun })
  const { type } = choice
  const series = useMemo(
    () => historySeries(job, history, { whole, zoom, type, ofRun, at }),
    [job, history, whole, zoom, type, ofRun, at],
  )
  const { fromAt, toAt } = series?.range ?? { fromAt: whole.fromAt, toAt: nowMs }
  const onStep = useCallback((asked: ZoomStep) => step(asked, { fromAt, toAt }), [step, fromAt, toAt])
  const onDrag = useCallback((drawn: TimeRange) => drag(drawn, { fromAt, toAt }), [drag, fromAt, toAt])
  const types = job.types.map((row) => ({ key: row.type, name: typeName(catalog, row.type, row.raw) }))
  const name = types.find(({ key }) => key === type)?.name ?? words.allTypes
  return (
    <section className="min-w-0 rounded-lg border border-line bg-panel p-4" aria-labelledby="job-history">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <h2 id="job-history" className="font-semibold">
            {words.title}
          </h2>
          <span className="text-second">
            · {words.hint} · {format.zoneName}
          </span>
        </div>
        <HistoryControls
          choice={choice}
          hasRun={hasRun}
          types={types}
          zoomed={zoom !== null}
          onChoose={(change) => {
            setChosen({ ...choice, ...change })
            if (change.range !== undefined) reset()
          }}
          onStep={onStep}
        />
      </div>
      {history.error !== null && (
        <HistoryFailure title={series === null ? words.failed : words.old} error={history.error} />
      )}
      {series !== null ? (
        <HistoryChart
          job={job}
          series={series}
          unit={choice.unit}
          what={`${words.title}, ${name}`}
          nowMs={Math.floor(nowMs / STEP_MS) * STEP_MS}
          dimmed={job.freshness === 'stale' || history.error !== null}
          onStep={onStep}
          onDrag={onDrag}
        />
      ) : (
        history.error === null && (
          <p className="grid min-h-60 place-items-center text-second" role="status">
            {history.answer === null ? words.loading : words.empty}
          </p>
        )
      )}
    </section>
  )
}
