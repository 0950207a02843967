// How much a tile of a size tells.
import { textWidthEm } from './textWidth.ts'

/**
 * compact: name, whole percent, what is up, the type at work. dense: one decimal, counts, and segments with their names.
 */
export type TileDetail = 'compact' | 'dense'

type Box = { widthPx: number; heightPx: number }

/** The least size of a tile in units of its base size, as the drawing uses it: "100 % complete" fits side by side. */
export const tileNeeds: Record<TileDetail, { width: number; height: number }> = {
  compact: { width: 10.75, height: 6.15 },
  dense: { width: 11.5, height: 6.9 },
}
/** The base size of a dense tile in sizes of the smallest text: its small print is smaller than its base by so much. */
const SMALL_PRINT = 1.2
/** Space beside the name of a segment, in units of its text. */
const LABEL_SPACE = 0.15
/** Widths are told of semi-bold letters; regular ones are narrower by so much. */
export const REGULAR = 0.95
/** Within the edges of a tile, in units of its base size. */
export const TILE_PAD = 0.42

/** Sizes of text in units of the base size; none is drawn smaller than the smallest text. */
export const tileText: Record<TileDetail, { name: number; figure: number; fact: number; line: number }> = {
  compact: { name: 1.05, figure: 1.9, fact: 1, line: 1 },
  dense: { name: 1, figure: 1.7, fact: 0.8, line: 0.8 },
}

/** The largest base size, px, at which everything a tile tells fits into it. */
export const tileSize = ({ widthPx, heightPx }: Box, detail: TileDetail): number =>
  Math.min(widthPx / tileNeeds[detail].width, heightPx / tileNeeds[detail].height)

export const detailOf = (tile: Box, leastPx: number): TileDetail =>
  tileSize(tile, 'dense') >= SMALL_PRINT * leastPx ? 'dense' : 'compact'

export type Tile = { widthPx: number; tilePx: number; leastPx: number; detail: TileDetail }

/** What is left of its width within its edges. */
export const innerPx = ({ widthPx, tilePx }: Tile): number => widthPx - 2 * TILE_PAD * tilePx

/** Whether segments of one width can bear their names in the smallest text. */
export const canNameSegments = (names: readonly string[], tile: Tile): boolean =>
  names.length * (Math.max(0, ...names.map(textWidthEm)) + LABEL_SPACE) * tile.leastPx <= innerPx(tile)

/** The sign behind a percentage is smaller than its figure by so much. */
export const SIGN = 0.55
/** Between figure and sign in sizes of the figure, and between percentage and fact in base sizes. */
const SIGN_SPACE = 0.12
const FACT_SPACE = 0.25

/** Whether a fact fits beside the percentage; `figure` without its sign. */
export function fitsBeside(fact: string, figure: string, tile: Tile): boolean {
  const { tilePx, leastPx, detail } = tile
  const { figure: figureSize, fact: factSize } = tileText[detail]
  const figureEm = textWidthEm(figure) + SIGN_SPACE + SIGN * textWidthEm('%')
  const factPx = REGULAR * textWidthEm(fact) * Math.max(leastPx, factSize * tilePx)
  return (figureEm * figureSize + FACT_SPACE) * tilePx + factPx <= innerPx(tile)
}
