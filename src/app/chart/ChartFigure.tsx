import type { ReactNode } from 'react'

import type { BarLook } from './HorizontalBars.tsx'

type Props = {
  title: string
  hint: string
  /** How bars look and what that means, in the order of the bars; empty where the title says it all. */
  legend: readonly { name: string; look: BarLook }[]
  children: ReactNode
}

/** Panel around a chart: what it shows, in which unit, and what its colours mean. */
export function ChartFigure({ title, hint, legend, children }: Props) {
  return (
    <figure className="min-w-0 rounded-lg border border-line bg-panel p-4">
      <figcaption className="mb-3 flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2 className="font-semibold">{title}</h2>
        <span className="text-second">· {hint}</span>
        {legend.length > 0 && (
          <span className="ms-auto flex gap-4 text-second">
            {legend.map(({ name, look }) => (
              <span key={name} className="flex items-center gap-1.5">
                <span
                  aria-hidden
                  className="size-2.5 rounded-xs border"
                  style={{ background: look.fill, borderColor: look.stroke ?? look.fill }}
                />
                {name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      {children}
    </figure>
  )
}
