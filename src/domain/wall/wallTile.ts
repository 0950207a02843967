// How much a tile of a size tells.

/**
 * compact: name, whole percent, what is up, the type at work. dense: one decimal, counts, and segments with their names.
 */
export type TileDetail = 'compact' | 'dense'

type Box = { widthPx: number; heightPx: number }

/** The least size of a tile in units of its base size, as the drawing uses it. */
export const tileNeeds: Record<TileDetail, { width: number; height: number }> = {
  compact: { width: 10, height: 6.3 },
  dense: { width: 11.5, height: 6.9 },
}
/** The base size of a dense tile in sizes of the smallest text: its small print is smaller than its base by so much. */
const SMALL_PRINT = 1.2
/** Width of the name of a segment and the space beside it, in units of its text. */
const LABEL = 1.6
/** Within the edges of a tile, in units of its base size. */
export const TILE_PAD = 0.45

/** The largest base size, px, at which everything a tile tells fits into it. */
export const tileSize = ({ widthPx, heightPx }: Box, detail: TileDetail): number =>
  Math.min(widthPx / tileNeeds[detail].width, heightPx / tileNeeds[detail].height)

export const detailOf = (tile: Box, leastPx: number): TileDetail =>
  tileSize(tile, 'dense') >= SMALL_PRINT * leastPx ? 'dense' : 'compact'

/** Whether `segments` side by side can bear their names in the smallest text. */
export const canNameSegments = (
  segments: number,
  { widthPx, tilePx, leastPx }: { widthPx: number; tilePx: number; leastPx: number },
): boolean => segments * LABEL * leastPx <= widthPx - 2 * TILE_PAD * tilePx
