/**
 * The path of a small line of `values`, oldest first, in a box; null breaks the line, and a value alone between two
 * breaks is a point. 0 lies at the bottom and the greatest value at the top: all zeros are a flat line. Empty without
 * any value. `padPx` keeps half of the stroke inside the box.
 */
export function sparkPath(values: readonly (number | null)[], box: SparkBox): string {
  const { widthPx, heightPx, padPx } = box
  const greatest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const stepPx = (widthPx - 2 * padPx) / Math.max(1, values.length - 1)
  const risePx = heightPx - 2 * padPx
  const parts = values.map((value, index) => {
    if (value === null) return ''
    const x = round(padPx + index * stepPx)
    const y = round(heightPx - padPx - (greatest === 0 ? 0 : (value / greatest) * risePx))
    if (isValue(values[index - 1])) return `L${x} ${y}`
    return isValue(values[index + 1]) ? `M${x} ${y}` : `M${x} ${y}h0`
  })
  return parts.join('')
}

export type SparkBox = { widthPx: number; heightPx: number; padPx: number }

const isValue = (value: number | null | undefined): boolean => value !== null && value !== undefined

/** A hundredth of a pixel is never seen, and a path of them is short. */
const round = (px: number): number => Math.round(px * 100) / 100
