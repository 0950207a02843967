import { chartColours } from './chartColours.ts'
import { RULE_DASHES, type TimeLine } from './TimeChart.tsx'

/** What the lines and the grounds of a chart over time mean. */
export type TimeLegendEntry =
  | { kind: 'line'; name: string; line: TimeLine }
  | { kind: 'gap' | 'still' | 'mark' | 'rule'; name: string }

export function TimeLegend({ entries }: { entries: readonly TimeLegendEntry[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-second">
      {entries.map((entry) => (
        <li key={entry.name} className="flex items-center gap-1.5 whitespace-nowrap">
          <Swatch {...entry} />
          {entry.name}
        </li>
      ))}
    </ul>
  )
}

function Swatch(entry: TimeLegendEntry) {
  switch (entry.kind) {
    case 'line':
      return (
        <svg aria-hidden viewBox="0 0 20 8" className="h-2 w-5">
          <path
            d="M0 4h20"
            stroke={entry.line.stroke}
            strokeWidth={entry.line.widthPx}
            {...(entry.line.dashes === null ? {} : { strokeDasharray: entry.line.dashes })}
          />
        </svg>
      )
    case 'gap':
      return <span aria-hidden className="hatched h-2.5 w-4 rounded-xs border border-strong bg-raised" />
    case 'still':
      return <span aria-hidden className="h-2.5 w-4 rounded-xs border border-stalled bg-stalled-ground" />
    case 'mark':
      return (
        <svg aria-hidden viewBox="0 0 8 8" className="size-2">
          <circle cx={4} cy={4} r={4} fill={chartColours.stalled} />
        </svg>
      )
    case 'rule':
      return (
        <svg aria-hidden viewBox="0 0 4 12" className="h-3 w-1">
          <path d="M2 0v12" stroke={chartColours.text} strokeDasharray={RULE_DASHES} />
        </svg>
      )
  }
  return entry satisfies never
}
