// The words of a lost server across the foot of the wall: they take its place, and never more.
import { textWidthEm } from './textWidth.ts'

/** Before the first words: a mark with its space; and between the two, in sizes of the text. */
export const bannerSpace = { mark: 1.3, gap: 0.7 } as const

type Room = { widthPx: number; leastPx: number }

/** How many lines they take: side by side, or one above the other. */
export const bannerLines = (words: readonly string[], { widthPx, leastPx }: Room): 1 | 2 =>
  oneLineEm(words) * leastPx <= widthPx ? 1 : 2

/** Size of the words, px: smaller than the smallest text only where not even one of them has room. */
export const bannerSize = (words: readonly string[], lines: 1 | 2, { widthPx, leastPx }: Room): number =>
  Math.min(leastPx, widthPx / (lines === 1 ? oneLineEm(words) : Math.max(...words.map(alone))))

const alone = (words: string): number => bannerSpace.mark + textWidthEm(words)

const oneLineEm = (words: readonly string[]): number =>
  bannerSpace.mark +
  bannerSpace.gap * (words.length - 1) +
  words.reduce((sum, part) => sum + textWidthEm(part), 0)
