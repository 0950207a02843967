import type { ProjectDiagnostics } from '#contract/diagnostics.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'

/** Calls of the last minute against the limit of the credential. */
export function Budget({ title, budget }: { title: string; budget: ProjectDiagnostics['budget'] }) {
  const { support } = useText()
  const format = useFormat()
  const used = format.count(budget.usedLastMinute)
  const limit = format.count(budget.perMinute)
  const percent = Math.min(100, Math.floor((100 * budget.usedLastMinute) / budget.perMinute))
  return (
    <span className="grid gap-1" title={support.budgetHint}>
      {support.budgetOf(used, limit)}
      <Bar
        percent={percent}
        label={support.budgetLabel(title, used, limit)}
        tone={percent === 100 ? 'stalled' : 'moving'}
        className="h-1.5 max-w-60"
      />
    </span>
  )
}
