import type { ZoomStep } from '../chart/TimeSurface.tsx'
import { useText } from '../text/text.ts'
import { Choice } from '../ui/Choice.tsx'
import { Switch } from '../ui/Switch.tsx'
import type { HistoryUnit } from './historyChart.ts'
import { historyRanges, type HistoryRange } from './historyRange.ts'

/** What of a job's past is shown. */
export type HistoryChoice = {
  range: HistoryRange
  /** Key of an object type; null = all of them together. */
  type: string | null
  unit: HistoryUnit
}

type Props = {
  choice: HistoryChoice
  /** A job that has not begun has no run to show. */
  hasRun: boolean
  types: readonly { key: string; name: string }[]
  zoomed: boolean
  onChoose: (change: Partial<HistoryChoice>) => void
  onStep: (step: ZoomStep) => void
}

/** Range, object type, unit and zoom of the chart of objects over time. */
export function HistoryControls({ choice, hasRun, types, zoomed, onChoose, onStep }: Props) {
  const words = useText().job.history
  const ranges = historyRanges.filter((range) => hasRun || range !== 'run')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Choice
        label={words.type}
        value={choice.type ?? ''}
        onChange={(type) => onChoose({ type: type === '' ? null : type })}
      >
        <option value="">{words.allTypes}</option>
        {types.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
      <Switch
        label={words.unit}
        value={choice.unit}
        options={(['objects', 'percent'] as const).map((value) => ({ value, name: words.units[value] }))}
        onChange={(unit) => onChoose({ unit })}
      />
      <Switch
        label={words.range}
        value={choice.range}
        options={ranges.map((value) => ({ value, name: words.ranges[value] }))}
        onChange={(range) => onChoose({ range })}
      />
      <ZoomButtons zoomed={zoomed} onStep={onStep} />
    </div>
  )
}

const signs = { in: '+', out: '−', earlier: '←', later: '→', whole: '↔' } as const satisfies Record<
  ZoomStep,
  string
>

/** All of it is shown until one closes in: only that can be asked for then. */
function ZoomButtons({ zoomed, onStep }: Pick<Props, 'zoomed' | 'onStep'>) {
  const words = useText().job.history.zoom
  const steps: ZoomStep[] = ['in', 'out', 'earlier', 'later', 'whole']
  return (
    <div role="group" aria-label={words.label} className="flex gap-1">
      {steps.map((step) => (
        <button
          key={step}
          type="button"
          aria-label={words[step]}
          title={words[step]}
          aria-disabled={!zoomed && step !== 'in'}
          onClick={() => onStep(step)}
          className="grid size-7 place-items-center rounded-md border border-strong text-second hover:text-ink aria-disabled:cursor-default aria-disabled:border-line aria-disabled:opacity-50 aria-disabled:hover:text-second"
        >
          {signs[step]}
        </button>
      ))}
    </div>
  )
}
