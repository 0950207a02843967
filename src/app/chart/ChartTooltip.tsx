/** A name and its value as text, ready to show. */
export type TooltipLine = { name: string; value: string }

/** What stands beside the pointer in every chart. */
export function ChartTooltip({ title, lines }: { title: string; lines: readonly TooltipLine[] }) {
  return (
    <div className="rounded-md border border-strong bg-panel px-3 py-2 text-second shadow-lg">
      <p className="font-medium text-ink">
        <bdi>{title}</bdi>
      </p>
      {lines.map(({ name, value }) => (
        <p key={name} className="flex justify-between gap-4">
          <span>{name}</span>
          <span className="text-ink">{value}</span>
        </p>
      ))}
    </div>
  )
}
