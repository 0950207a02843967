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
 * in lines below. words: no room for all objects. lines: counters in lines of text, each with its word behind it, beside
 * the clock. around: such lines beside and beneath a clock that is a line itself. below: such lines beneath the clock.
 * marks: the counters without words.
 */
export type HeaderKind = 'full' | 'stacked' | 'words' | 'lines' | 'around' | 'below' | 'marks'
export type HeaderPlan = {
  kind: HeaderKind
  heightPx: number
  /** Of counters, where words are not beneath them. */
  lines: number
  /** Height of one of them. */
  linePx: number
  /** So many counters, the worst, have words where they are lines of text; the others have their marks alone. */
  words: number
  /** So many stand beside the clock where the others stand beneath it. */
  first: number
  /** Whether all objects have figures; else they are a line along the edge. */
  hasTotal: boolean
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
  /** Of counters in lines of text: their figures, the space before a word and between two of them, and their lines. */
  text: { figure: 1.15, space: 0.25, gap: 0.8, line: 1.45, closeLine: 1.2 },
  /** The least that "614,342 of 683,538 89.8 %" needs, in sizes of its text. */
  total: 14.5,
  /** "100 %" with its word beneath, where no more is said of all objects. */
  percent: 4.6,
  /** The line along the edge that shows all objects. */
  edge: 0.22,
} as const

/** The most that fits, rather without counters of nothing than with less of the rest; upright screens stack, for they have height. */
export function planHeader(facts: HeaderFacts, isUpright: boolean): HeaderPlan {
  const { widthPx, unitPx, leastPx, counters } = facts
  const { pad, figureLine, line, total } = headerSizes
  const linesPx = figureLine * unitPx + line * leastPx
  const heightPx = linesPx + 2 * pad * unitPx
  const fits = (...partsPx: readonly number[]): boolean => sideBySide(partsPx, unitPx) <= widthPx
  const gapPx = headerSizes.gap * unitPx
  const all = sumOf(wordWidths(facts), gapPx)
  const jobs = counters.filter(({ isZero }) => !isZero)
  const busy = { ...facts, counters: jobs.length === 0 ? counters : jobs }
  const some = sumOf(wordWidths(busy), gapPx)
  const clock = clockWidth(facts, false)
  const longClock = clockWidth(facts, true)
  const totalPx = total * leastPx
  const words = counters.length
  const usual = { heightPx, lines: 1, linePx: figureLine * unitPx, words, first: words, hasTotal: true }
  if (fits(some, totalPx, longClock)) {
    return { ...usual, kind: 'full', hasSeconds: true, hasZeros: fits(all, totalPx, longClock) }
  }
  if (isUpright && fits(totalPx, clock)) {
    const hasSeconds = fits(totalPx, longClock)
    const lines = linesOf(wordWidths(busy), widthPx, gapPx)
    const inText = lines > MOST_STACKED ? inLines(facts, busy, { isUpright, usual }) : null
    if (inText !== null) return inText
    const stackedPx = heightPx + lines * (linesPx + pad * unitPx)
    const hasZeros = linesOf(wordWidths(facts), widthPx, gapPx) === lines
    return { ...usual, kind: 'stacked', heightPx: stackedPx, hasSeconds, hasZeros }
  }
  const withEdge = { ...usual, heightPx: heightPx + headerSizes.edge * unitPx, hasTotal: false }
  if (fits(some, clock)) {
    const hasZeros = fits(all, clock)
    return { ...withEdge, kind: 'words', hasSeconds: fits(hasZeros ? all : some, longClock), hasZeros }
  }
  return planLines(facts, busy, { isUpright, usual: withEdge })
}

/** Beyond so many lines of counters with words beneath them there is too little left of the screen. */
const MOST_STACKED = 2
/** So many lines of counters are hardly higher than the clock with its zone. */
const MOST_BESIDE = 3
/** So many there may be on an upright screen beneath a clock of full size, and around one that is a line itself. */
const MOST_UPRIGHT = { below: 4, around: 7 } as const

/** What the head has, whichever way its counters stand. */
type Usual = Pick<HeaderPlan, 'heightPx' | 'lines' | 'linePx' | 'words' | 'first' | 'hasTotal'>

/** Counters for which there is no room side by side with words beneath them. `busy`: with only those that count something. */
function planLines(
  facts: HeaderFacts,
  busy: HeaderFacts,
  { isUpright, usual }: { isUpright: boolean; usual: Usual },
): HeaderPlan {
  const { widthPx, unitPx, leastPx } = facts
  const { pad, figureLine, line, gap, text, edge } = headerSizes
  // As high as the clock with its zone, and so as two lines of counters.
  const halfPx = (figureLine * unitPx + line * leastPx) / 2
  const besidePx = widthPx - 2 * gap * unitPx - clockWidth(facts, false)
  const beside = textLines(busy, besidePx)
  if (beside <= MOST_BESIDE) {
    const hasZeros = textLines(facts, besidePx) <= Math.max(2, beside)
    const linePx = beside <= 2 ? halfPx : text.closeLine * unitPx
    const heightPx = Math.max(usual.heightPx, beside * linePx + (pad + edge) * unitPx)
    const lines = Math.max(2, beside)
    return { ...usual, kind: 'lines', heightPx, lines, linePx, hasSeconds: false, hasZeros }
  }
  const inText = inLines(facts, busy, { isUpright, usual })
  if (inText !== null) return inText
  const isLow = sumOf(markWidths(busy), gap * unitPx) > besidePx
  const hasZeros = sumOf(markWidths(facts), gap * unitPx) / (isLow ? 2 : 1) <= besidePx
  const marks = isLow ? { lines: 2, linePx: halfPx } : {}
  return { ...usual, ...marks, kind: 'marks', hasSeconds: false, hasZeros }
}

/** Counters in lines of text over the whole width; null where not even the worst one has room for its word. */
function inLines(
  facts: HeaderFacts,
  busy: HeaderFacts,
  { isUpright, usual }: { isUpright: boolean; usual: Usual },
): HeaderPlan | null {
  const { widthPx } = facts
  return isUpright && textLines(busy, widthPx) <= MOST_UPRIGHT.below
    ? below(facts, busy, usual)
    : around(facts, busy, { most: isUpright ? MOST_UPRIGHT.around : MOST_BESIDE, usual })
}

function below(facts: HeaderFacts, busy: HeaderFacts, usual: Usual): HeaderPlan {
  const { widthPx, unitPx, leastPx } = facts
  const { total, percent, text, pad } = headerSizes
  const lines = textLines(busy, widthPx)
  const linePx = text.line * unitPx
  const heightPx = usual.heightPx + lines * linePx + pad * unitPx
  const besidePx = usual.hasTotal ? total * leastPx : percent * unitPx
  const hasSeconds = sideBySide([besidePx, clockWidth(facts, true)], unitPx) <= widthPx
  const hasZeros = textLines(facts, widthPx) === lines
  return { ...usual, kind: 'below', heightPx, lines, linePx, hasSeconds, hasZeros }
}

function around(
  facts: HeaderFacts,
  busy: HeaderFacts,
  { most, usual }: { most: number; usual: Usual },
): HeaderPlan | null {
  const { unitPx } = facts
  const { pad, edge, text } = headerSizes
  const fits = (some: HeaderFacts, words: number): boolean => aroundClock(some, words).lines <= most
  const hasZeros = fits(facts, facts.counters.length)
  const shown = hasZeros ? facts : busy
  let words = shown.counters.length
  while (words > 0 && !fits(shown, words)) words -= 1
  if (words === 0) return null
  const { first, lines } = aroundClock(shown, words)
  const linePx = text.closeLine * unitPx
  const heightPx = lines * linePx + (pad + edge) * unitPx
  const plan = { ...usual, heightPx, lines, linePx, words, first, hasTotal: false }
  return { ...plan, kind: 'around', hasSeconds: false, hasZeros }
}

/** Lines of counters of which the first ends at a clock that is a line itself, and how many stand in that one. */
function aroundClock(facts: HeaderFacts, words: number): { first: number; lines: number } {
  const { widthPx, unitPx, leastPx, zone } = facts
  const { text, mark, gap } = headerSizes
  const clockPx =
    unitPx * (text.figure * textWidthEm('00:00') + text.gap) + leastPx * (mark + textWidthEm(zone))
  const gapPx = text.gap * unitPx
  const widths = textWidths(facts, words)
  if (Math.max(...widths) > widthPx) return { first: 0, lines: Infinity }
  const firstPx = widthPx - 2 * gap * unitPx - clockPx
  const ends = widths.map((_, at) => sumOf(widths.slice(0, at + 1), gapPx))
  const first = ends.filter((endPx) => endPx <= firstPx).length
  const rest = widths.slice(first)
  return { first, lines: 1 + (rest.length === 0 ? 0 : linesOf(rest, widthPx, gapPx)) }
}

/** Infinite where one counter alone is too wide. */
function textLines(facts: HeaderFacts, roomPx: number): number {
  const widths = textWidths(facts, facts.counters.length)
  return Math.max(...widths) > roomPx
    ? Infinity
    : linesOf(widths, roomPx, headerSizes.text.gap * facts.unitPx)
}

/** Between the parts of the head is twice the space that is between counters. */
const sideBySide = (partsPx: readonly number[], unitPx: number): number =>
  sumOf(partsPx, 2 * headerSizes.gap * unitPx)

/** Widths and the gaps between them. */
const sumOf = (widthsPx: readonly number[], gapPx: number): number =>
  widthsPx.reduce((sum, widthPx) => sum + widthPx, 0) + gapPx * Math.max(0, widthsPx.length - 1)

/** How many lines counters take that wrap as words do. */
function linesOf(widthsPx: readonly number[], roomPx: number, gapPx: number): number {
  let lines = 1
  let endPx = -gapPx
  for (const counterPx of widthsPx) {
    endPx += gapPx + counterPx
    if (endPx <= roomPx) continue
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

/** Counters as "✕ 2 Failed", in a line of text; beyond `words` of them as "✕ 2". */
const textWidths = ({ counters, unitPx, leastPx }: HeaderFacts, words: number): number[] =>
  counters.map(
    ({ count, word }, at) =>
      unitPx * (headerSizes.text.figure * textWidthEm(count) + headerSizes.text.space) +
      leastPx * (headerSizes.mark + (at < words ? textWidthEm(word) : 0)),
  )

/** Counters with their marks beside them. */
const markWidths = ({ counters, unitPx }: HeaderFacts): number[] =>
  counters.map(({ count }) => unitPx * (headerSizes.figure * textWidthEm(count) + headerSizes.mark))

const clockWidth = ({ unitPx, leastPx, zone }: HeaderFacts, hasSeconds: boolean): number =>
  Math.max(
    headerSizes.figure * unitPx * textWidthEm(hasSeconds ? '00:00:00' : '00:00'),
    leastPx * (headerSizes.mark + textWidthEm(zone)),
  )
