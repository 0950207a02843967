// Where everything on the wall stands and how large it is: a pure function of the screen, of how far people are from it,
// and of how many jobs there are.
import { bannerLines } from './lostBanner.ts'
import { readingSize, type ScreenFacts } from './readingSize.ts'
import { bestGrid, gridRoom, type Area, type Grid } from './wallGrid.ts'
import { planHeader, type HeaderFacts, type HeaderPlan } from './wallHeader.ts'
import { detailOf, tileNeeds, tileSize, type TileDetail } from './wallTile.ts'

export type LayoutFacts = ScreenFacts &
  Pick<HeaderFacts, 'counters' | 'zone'> & {
    /** What stands at the foot while the server is lost, at its longest. */
    lost: readonly string[]
    /** What the picture leaves free of the screen, to wander in. */
    free: { widthPx: number; heightPx: number }
    jobs: number
    /** Tiles of a page that somebody asked for; null = as many as are readable. */
    tiles: number | null
  }

export type WallLayout = {
  /** No text is smaller. */
  leastPx: number
  /** Base size of head and foot. */
  unitPx: number
  marginPx: number
  gapPx: number
  header: HeaderPlan
  footerPx: number
  /** Two where the width has no room for all of the foot side by side. */
  footerLines: 1 | 2
  /** The foot says how old the data are in fewer words. */
  isFootBrief: boolean
  grid: Grid
  /** What a tile tells, and its base size. */
  detail: TileDetail
  tilePx: number
  /** False where the screen is too small for its distance: then text is as large as it can be, and smaller than it must. */
  isReadable: boolean
}

/** So many tiles are wished for: text grows towards the comfortable size only while they, or all jobs, fit. */
const WISHED_TILES = 20
/** In units of the base size. */
const MARGIN = 0.5
const GAP = 0.3
const FOOTER = { 1: 1.75, 2: 3.1 } as const
/** A narrower screen has a foot of two lines: below the first width as a rule, below the second where it costs no tile. */
const NARROW = { asARule: 30, atNoCost: 42 } as const
/** On a narrower one the foot says less, by its lines. */
const BRIEF = { 1: NARROW.asARule, 2: 18 } as const
/** Text grows towards its comfortable size in such steps, in sizes of the smallest text; no eye tells finer ones. */
const GROWTH_STEP = 0.02
/** Of a screen that is too small for its distance the base size shrinks in such steps. */
const SHRINK = 0.95
/** px; a screen that shows not even this shows nothing. */
const SMALLEST_PX = 4

/** Sizes are px; nothing passes the edges of what is not left free. */
export function wallLayout(facts: LayoutFacts): WallLayout {
  const { leastPx, preferredPx } = readingSize(facts)
  const wished = facts.tiles ?? Math.min(Math.max(1, facts.jobs), WISHED_TILES)
  const stepPx = Math.max(1, Math.floor(GROWTH_STEP * leastPx))
  for (let unitPx = preferredPx; unitPx >= leastPx; unitPx -= stepPx) {
    const frame = frameOf(facts, { unitPx, leastPx })
    if (roomIn(frame) >= wished) return fill(frame, facts)
  }
  const least = frameOf(facts, { unitPx: leastPx, leastPx })
  return roomIn(least) > 0 ? fill(least, facts) : shrunk(facts, leastPx)
}

/** The largest size at which one tile fits at all. */
function shrunk(facts: LayoutFacts, leastPx: number): WallLayout {
  for (let sizePx = leastPx; ; sizePx *= SHRINK) {
    const frame = frameOf(facts, { unitPx: sizePx, leastPx: sizePx })
    if (roomIn(frame) > 0 || sizePx < SMALLEST_PX) return { ...fill(frame, facts), isReadable: false }
  }
}

type Sizes = { unitPx: number; leastPx: number }
type Frame = Sizes &
  Pick<WallLayout, 'header' | 'footerPx' | 'footerLines' | 'isFootBrief' | 'marginPx'> & { area: Area }

/** Everything around the tiles, with the foot that suits them. */
function frameOf(facts: LayoutFacts, sizes: Sizes): Frame {
  const low = frameWith(facts, sizes, 1)
  const high = frameWith(facts, sizes, 2)
  const widthUnits = (facts.widthPx - facts.free.widthPx) / sizes.unitPx
  const isFree = widthUnits < NARROW.atNoCost && roomIn(high) === roomIn(low)
  const isNarrow = widthUnits < NARROW.asARule || bannerLines(facts.lost, { ...sizes, ...low.area }) === 2
  const isNeeded = isNarrow && roomIn(high) > 0
  return isFree || isNeeded ? high : low
}

function frameWith(facts: LayoutFacts, { unitPx, leastPx }: Sizes, footerLines: 1 | 2): Frame {
  const widthPx = facts.widthPx - facts.free.widthPx
  const heightPx = facts.heightPx - facts.free.heightPx
  const marginPx = Math.round(MARGIN * unitPx)
  const innerPx = widthPx - 2 * marginPx
  const header = planHeader({ ...facts, widthPx: innerPx, unitPx, leastPx }, heightPx > widthPx)
  const footerPx = Math.ceil(FOOTER[footerLines] * unitPx)
  const gapPx = Math.round(GAP * unitPx)
  const area = {
    widthPx: innerPx,
    // The tiles keep their distance from head and foot.
    heightPx: Math.floor(heightPx - header.heightPx) - footerPx - 2 * gapPx,
    gapPx,
  }
  const isFootBrief = innerPx < BRIEF[footerLines] * unitPx
  return { unitPx, leastPx, header, footerPx, footerLines, isFootBrief, marginPx, area }
}

const needs = ({ unitPx }: Frame) => ({
  widthPx: tileNeeds.compact.width * unitPx,
  heightPx: tileNeeds.compact.height * unitPx,
})

function roomIn(frame: Frame): number {
  const { columns, rows } = gridRoom(frame.area, needs(frame))
  return columns * rows
}

/** Lays the tiles: as many as were asked for, or as there are jobs, at most as many as there is room for. */
function fill(frame: Frame, { jobs, tiles }: LayoutFacts): WallLayout {
  const { area, leastPx, unitPx, marginPx, header, footerPx, footerLines, isFootBrief } = frame
  const room = gridRoom(area, needs(frame))
  const columns = Math.max(1, room.columns)
  const rows = Math.max(1, room.rows)
  const wanted = Math.min(columns * rows, Math.max(1, tiles ?? jobs))
  const grid = bestGrid(area, wanted, { columns, rows, sizeOf: compactSize })
  const detail = detailOf(grid, leastPx)
  return {
    leastPx,
    unitPx,
    marginPx,
    gapPx: area.gapPx,
    header,
    footerPx,
    footerLines,
    isFootBrief,
    grid,
    detail,
    tilePx: Math.max(leastPx, Math.min(tileSize(grid, detail), MOST_TILE * unitPx)),
    isReadable: true,
  }
}

const compactSize = (tile: { widthPx: number; heightPx: number }): number => tileSize(tile, 'compact')

/** Text of a tile grows with it, up to so many base sizes: beyond, it says no more. */
const MOST_TILE = 3
