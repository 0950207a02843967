import type { BarLook } from './HorizontalBars.tsx'

export type BarLegendEntry = { name: string; look: BarLook }

/** How bars look and what that means, in the order of the bars. */
export function BarLegend({ entries }: { entries: readonly BarLegendEntry[] }) {
  return (
    <span className="ms-auto flex gap-4 text-second">
      {entries.map(({ name, look }) => (
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
  )
}
