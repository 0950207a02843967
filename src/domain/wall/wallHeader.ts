// What the head of the wall has room for at a size of text.
import { textWidthEm } from './textWidth.ts'

/** A counter as it is written: its count and the word of its state. */
export type CounterText = { count: string; word: string; isZero: boolean }

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
 * in lines below. words: no room for all objects but as a line along the edge. marks: the counters without words.
 */
export type HeaderKind = 'full' | 'stacked' | 'words' | 'marks'
export type HeaderPlan = {
  kind: HeaderKind
  heightPx: number
  /** Of counters that are only marks. */
  markLines: 1 | 2
  /** Whether the clock has seconds, and whether states without jobs have a counter. */
  hasSeconds: boolean
  hasZeros: boolean
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
  /** The least that "614,342 of 683,538 89.8 %" needs, in sizes of its text. */
  total: 14.5,
  /** The line along the edge that shows all objects. */
  edge: 0.22,
} as const

/** The most that fits, rather without counters of nothing than with less of the rest; upright screens stack, for they have height. */
export function planHeader(facts: HeaderFacts, isUpright: boolean): HeaderPlan {
  const { widthPx, unitPx, leastPx, counters } = facts
  const { pad, figureLine, line, edge, total } = headerSizes
  const linesPx = figureLine * unitPx + line * leastPx
  const heightPx = linesPx + 2 * pad * unitPx
  const withEdgePx = heightPx + edge * unitPx
  const fits = (...partsPx: readonly number[]): boolean => sideBySide(partsPx, unitPx) <= widthPx
  const all = sumOf(wordWidths(facts), unitPx)
  const jobs = counters.filter(({ isZero }) => !isZero)
  const busy = { ...facts, counters: jobs.length === 0 ? counters : jobs }
  const some = sumOf(wordWidths(busy), unitPx)
  const clock = clockWidth(facts, false)
  const longClock = clockWidth(facts, true)
  const totalPx = total * leastPx
  if (fits(some, totalPx, longClock)) {
    return { kind: 'full', heightPx, markLines: 1, hasSeconds: true, hasZeros: fits(all, totalPx, longClock) }
  }
  if (isUpright && fits(totalPx, clock)) {
    const lines = linesOf(wordWidths(busy), facts)
    const stackedPx = heightPx + lines * (linesPx + pad * unitPx)
    const hasZeros = linesOf(wordWidths(facts), facts) === lines
    const hasSeconds = fits(totalPx, longClock)
    return { kind: 'stacked', heightPx: stackedPx, markLines: 1, hasSeconds, hasZeros }
  }
  if (fits(some, clock)) {
    const hasZeros = fits(all, clock)
    const hasSeconds = fits(hasZeros ? all : some, longClock)
    return { kind: 'words', heightPx: withEdgePx, markLines: 1, hasSeconds, hasZeros }
  }
  // As high as the clock with its zone, and so as two lines of marks.
  const markLines = fits(sumOf(markWidths(busy), unitPx), clock) ? 1 : 2
  const hasZeros = fits(sumOf(markWidths(facts), unitPx) / markLines, clock)
  return { kind: 'marks', heightPx: withEdgePx, markLines, hasSeconds: false, hasZeros }
}

/** Between the parts of the head is twice the space that is between counters. */
const sideBySide = (partsPx: readonly number[], unitPx: number): number => sumOf(partsPx, 2 * unitPx)

/** Widths and the gaps between them. */
const sumOf = (widthsPx: readonly number[], unitPx: number): number =>
  widthsPx.reduce((sum, widthPx) => sum + widthPx, 0) +
  headerSizes.gap * unitPx * Math.max(0, widthsPx.length - 1)

/** How many lines counters take that wrap as words do. */
function linesOf(widthsPx: readonly number[], { widthPx, unitPx }: HeaderFacts): number {
  let lines = 1
  let endPx = -headerSizes.gap * unitPx
  for (const counterPx of widthsPx) {
    endPx += headerSizes.gap * unitPx + counterPx
    if (endPx <= widthPx) continue
    lines += 1
    endPx = counterPx
  }
  return lines
}

/** Counters with their words beneath. */
const wordWidths = ({ counters, unitPx, leastPx }: HeaderFacts): number[] =>
  counters.map(({ count, word }) =>
    Math.max(
      headerSizes.figure * unitPx * textWidthEm(count),
      leastPx * (headerSizes.mark + textWidthEm(word)),
    ),
  )

/** Counters with their marks beside them. */
const markWidths = ({ counters, unitPx }: HeaderFacts): number[] =>
  counters.map(({ count }) => unitPx * (headerSizes.figure * textWidthEm(count) + headerSizes.mark))

const clockWidth = ({ unitPx, leastPx, zone }: HeaderFacts, hasSeconds: boolean): number =>
  Math.max(
    headerSizes.figure * unitPx * textWidthEm(hasSeconds ? '00:00:00' : '00:00'),
    leastPx * (headerSizes.mark + textWidthEm(zone)),
  )
