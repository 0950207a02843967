import type { ReactNode } from 'react'

import { BarLegend, type BarLegendEntry } from './BarLegend.tsx'

type Props = {
  title: string
  hint: string
  /** Empty where the title says it all. */
  legend: readonly BarLegendEntry[]
  children: ReactNode
}

/** Panel around a chart: what it shows, in which unit, and what its colours mean. */
export function ChartFigure({ title, hint, legend, children }: Props) {
  return (
    <figure className="min-w-0 rounded-lg border border-line bg-panel p-4">
      <figcaption className="mb-3 flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2 className="font-semibold">{title}</h2>
        <span className="text-second">· {hint}</span>
        {legend.length > 0 && <BarLegend entries={legend} />}
      </figcaption>
      {children}
    </figure>
  )
}
