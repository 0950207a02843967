// How tiles are laid over an area.

export type Area = { widthPx: number; heightPx: number; gapPx: number }
type TileSize = { widthPx: number; heightPx: number }
/** The size is that of one tile. */
export type Grid = TileSize & { columns: number; rows: number }

/** How many tiles of a least size stand side by side and one above the other; 0 where not one fits. */
export const gridRoom = (
  { widthPx, heightPx, gapPx }: Area,
  least: TileSize,
): { columns: number; rows: number } => ({
  columns: Math.max(0, Math.floor((widthPx + gapPx) / (least.widthPx + gapPx))),
  rows: Math.max(0, Math.floor((heightPx + gapPx) / (least.heightPx + gapPx))),
})

/**
 * The grid for `tiles` (1 or more) whose tiles are largest by the measure of `sizeOf`; of equal ones that with the fewest
 * empty places. At most `room` side by side and above each other.
 */
export function bestGrid(
  area: Area,
  tiles: number,
  {
    columns: mostColumns,
    rows: mostRows,
    sizeOf,
  }: { columns: number; rows: number; sizeOf: (tile: TileSize) => number },
): Grid {
  const grids = Array.from({ length: mostColumns }, (_, index) => index + 1)
    .map((columns) => ({ columns, rows: Math.ceil(tiles / columns) }))
    .filter(({ rows }) => rows <= mostRows)
    .map((shape) => gridOf(area, shape))
  const emptyOf = ({ columns, rows }: Grid): number => columns * rows - tiles
  return (
    grids.toSorted((a, b) =>
      Math.abs(sizeOf(b) - sizeOf(a)) > NEARLY ? sizeOf(b) - sizeOf(a) : emptyOf(a) - emptyOf(b),
    )[0] ?? gridOf(area, { columns: mostColumns, rows: mostRows })
  )
}

/** Sizes that differ by less, px, are equal. */
const NEARLY = 0.5

const gridOf = (
  { widthPx, heightPx, gapPx }: Area,
  { columns, rows }: { columns: number; rows: number },
): Grid => ({
  columns,
  rows,
  widthPx: Math.floor((widthPx - gapPx * (columns - 1)) / columns),
  heightPx: Math.floor((heightPx - gapPx * (rows - 1)) / rows),
})
