// Where the words of a tile stand: beside its percentage, and at both ends of the line below.
import { textWidthEm } from './textWidth.ts'
import { fitsBeside, innerPx, REGULAR, tileText, type Tile } from './wallTile.ts'

export type TileWords = {
  /** Of the percentage, without its sign. */
  figure: string
  /** The state, or the ready time where there is one: it is never cut. */
  word: string
  /** How long or how much, and the same in fewer words; null = nothing. */
  more: string | null
  brief: string | null
  /** That the figures are not of now: it is never left out; null = they are. */
  note: string | null
  /** The type at work, or what stands in its place, and its counts. */
  text: string
  counts: string | null
}

/** Null = nothing stands there. */
export type PlacedWords = {
  beside: string | null
  left: string | null
  /** Behind what is at the left. */
  counts: string | null
  right: string | null
}

/** Between what is at the left and what is at the right, and of a text that is cut at least so much, in sizes of the text. */
const SPACE = 0.6
const LEAST_CUT = 3.5

/** What does not fit beside the percentage, as a time with its day, stands in the line below, and what does not fit there is left out, the type first. */
export function placeWords(words: TileWords, tile: Tile): PlacedWords {
  const { figure, word, more, brief, note, text, counts } = words
  const roomEm = innerPx(tile) / Math.max(tile.leastPx, tileText[tile.detail].line * tile.tilePx)
  const whole = [more, brief].filter((part) => part !== null).map((part) => `${word} ${part}`)
  const beside = [...whole, word].find((fact) => fitsBeside(fact, figure, tile)) ?? null
  const below = beside === word ? more : beside === null ? word : null
  const fits = (left: string, right: string | null): boolean =>
    widthEm(left) + (right === null ? 0 : SPACE + widthEm(right)) <= roomEm
  if (note !== null) {
    const right = beside === null || (below !== null && fits(note, below)) ? below : null
    return { beside, left: note, counts: null, right }
  }
  const roomLeftEm = below === null ? Infinity : roomEm - SPACE - widthEm(below)
  // Half a name is better than none, half a figure is worse.
  const mayBeCut = roomLeftEm >= LEAST_CUT && (below === null || !/\d/.test(text))
  const left = text !== '' && (fits(text, below) || mayBeCut) ? text : null
  const hasCounts = left !== null && counts !== null && fits(`${left} ${counts}`, below)
  return { beside, left, counts: hasCounts ? counts : null, right: below }
}

const widthEm = (text: string): number => REGULAR * textWidthEm(text)
