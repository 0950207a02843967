// What the head of the wall has room for at a size of text.
import { textWidthEm } from './textWidth.ts'

/** A counter as it is written: its count and the word of its state. */
export type CounterText = { count: string; word: string }

export type HeaderFacts = {
  widthPx: number
  /** Base size, and the smallest that may be read. */
  unitPx: number
  leastPx: number
  counters: readonly CounterText[]
  /** Name of the zone beneath the clock. */
  zone: string
}

/**
 * full: counters with their words, all objects with rate and last ready time, clock, side by side. stacked: the counters
 * in a line below. words: no room for all objects but as a line along the edge. marks: the counters without words.
 */
export type HeaderKind = 'full' | 'stacked' | 'words' | 'marks'
export type HeaderPlan = {
  kind: HeaderKind
  heightPx: number
  /** Whether the clock has seconds. */
  hasSeconds: boolean
}

/** Sizes in units of the base size, as the drawing uses them. */
export const headerSizes = {
  /** Above and below, and between the two lines of a stacked head. */
  pad: 0.4,
  /** Between counters. */
  gap: 1.1,
  /** Figures and clock, and the height of their line. */
  figure: 1.7,
  figureLine: 1.85,
  /** Height of a line of text in units of its own size. */
  line: 1.3,
  /** A mark and the space behind it. */
  mark: 1.25,
  /** The least that "614,342 of 683,538 objects 89.8 %" needs, in sizes of its text. */
  total: 19,
  /** The line along the edge that shows all objects. */
  edge: 0.22,
} as const

/** The most that fits; upright screens stack, for they have height. */
export function planHeader(facts: HeaderFacts, isUpright: boolean): HeaderPlan {
  const { widthPx, unitPx, leastPx } = facts
  const { pad, figureLine, line, edge, total } = headerSizes
  const linesPx = figureLine * unitPx + line * leastPx
  const heightPx = linesPx + 2 * pad * unitPx
  const withEdgePx = heightPx + edge * unitPx
  const wordsPx = countersWidth(facts)
  const totalPx = total * leastPx
  const fits = (...partsPx: readonly number[]): boolean => sideBySide(partsPx, unitPx) <= widthPx
  const clocks = [clockWidth(facts, true), clockWidth(facts, false)] as const
  if (fits(wordsPx, totalPx, clocks[0])) return { kind: 'full', heightPx, hasSeconds: true }
  if (isUpright && fits(wordsPx) && fits(totalPx, clocks[1])) {
    const hasSeconds = fits(totalPx, clocks[0])
    return { kind: 'stacked', heightPx: heightPx + linesPx + pad * unitPx, hasSeconds }
  }
  if (fits(wordsPx, clocks[1])) {
    return { kind: 'words', heightPx: withEdgePx, hasSeconds: fits(wordsPx, clocks[0]) }
  }
  return { kind: 'marks', heightPx: withEdgePx, hasSeconds: false }
}

/** Between the parts of the head is twice the space that is between counters. */
const sideBySide = (partsPx: readonly number[], unitPx: number): number =>
  partsPx.reduce((sum, partPx) => sum + partPx, 0) + 2 * headerSizes.gap * unitPx * (partsPx.length - 1)

/** Counters with their words beneath. */
function countersWidth({ counters, unitPx, leastPx }: HeaderFacts): number {
  const widths = counters.map(({ count, word }) =>
    Math.max(
      headerSizes.figure * unitPx * textWidthEm(count),
      leastPx * (headerSizes.mark + textWidthEm(word)),
    ),
  )
  return widths.reduce((sum, width) => sum + width, 0) + headerSizes.gap * unitPx * (counters.length - 1)
}

const clockWidth = ({ unitPx, leastPx, zone }: HeaderFacts, hasSeconds: boolean): number =>
  Math.max(
    headerSizes.figure * unitPx * textWidthEm(hasSeconds ? '00:00:00' : '00:00'),
    leastPx * (headerSizes.mark + textWidthEm(zone)),
  )
