import { chartColours } from './chartColours.ts'
import { cutToWidth } from './cutToWidth.ts'

/** Between the name and the axis. */
const GAP_PX = 8

type Props = { x: number; y: number; name: string; widthPx: number; fontPx: number }

/** Name of a category beside its bars; one too long is cut, whole in the title. */
export function CategoryTick({ x, y, name, widthPx, fontPx }: Props) {
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" fontSize={fontPx} fill={chartColours.text}>
      <title>{name}</title>
      {cutToWidth(name, widthPx - GAP_PX, fontPx)}
    </text>
  )
}
