import { textClass, type Tone } from './tone.ts'

/** Strokes in a box of 12 by 12; every shape differs from every other without its colour. */
const strokes = {
  cross: 'M2 2l8 8M10 2l-8 8',
  unequal: 'M1.5 4.2h9M1.5 7.8h9M8.2 1.2l-4.4 9.6',
  question: 'M3.7 4.1a2.3 2.3 0 1 1 3.6 1.8C6.4 6.5 6 7 6 8M6 10.4v.1',
  bars: 'M4 1.5v9M8 1.5v9',
  dot: 'M6 4.6a1.4 1.4 0 1 1 0 2.8a1.4 1.4 0 1 1 0-2.8',
  play: 'M3.4 2.2l6.2 3.8-6.2 3.8z',
  ring: 'M6 2a4 4 0 1 1 0 8a4 4 0 1 1 0-8',
  check: 'M2 6.6l2.8 2.8L10 2.8',
  up: 'M6 10.5v-9M2.4 5.1L6 1.5l3.6 3.6',
  down: 'M6 1.5v9M2.4 6.9L6 10.5l3.6-3.6',
  exclamation: 'M6 1.5v5.6M6 10.3v.1',
  gap: 'M1 6h2.8M8.2 6H11M4.8 9.2l2.4-6.4',
  line: 'M1 6h10',
  triangle: 'M6 2l4.4 8H1.6z',
  equals: 'M2 4.2h8M2 7.8h8',
} as const
export type Shape = keyof typeof strokes

/** The mark alone, for where the word stands elsewhere. */
export function MarkShape({ shape, tone }: { shape: Shape; tone: Tone }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={`size-3 shrink-0 stroke-current stroke-[1.8] ${shape === 'play' || shape === 'dot' ? 'fill-current' : 'fill-none'} ${textClass[tone]}`}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={strokes[shape]} />
    </svg>
  )
}

/** A mark and its word. */
export function Mark({ shape, tone, word }: { shape: Shape; tone: Tone; word: string }) {
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 ${textClass[tone]}`}>
      <MarkShape shape={shape} tone={tone} />
      <span className="truncate">{word}</span>
    </span>
  )
}
