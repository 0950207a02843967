import { headerSizes } from '#domain/wall/wallHeader.ts'

import { stateLook } from '../shell/stateLook.ts'
import { textClass, type Tone } from '../ui/tone.ts'
import type { Counter } from './counters.ts'
import { WallMark } from './WallMark.tsx'

/** Work is what the eye should find; what is done or waits stands back. */
const figureClass: Record<Tone, string> = { ...textClass, moving: 'text-ink' }

type WallCounterProps = {
  counter: Counter
  hasWord: boolean
  leastPx: number
  /** Height of its figure's line. */
  linePx: number
}

/** One state: how many jobs are in it, with its mark and, where there is room, its word. */
export function WallCounter({ counter, hasWord, leastPx, linePx }: WallCounterProps) {
  const { state, count, word, isZero } = counter
  const { shape, tone: toneOfState } = stateLook[state]
  const tone = isZero ? 'plain' : toneOfState
  const figure = (
    <span
      className={`font-semibold ${figureClass[tone]}`}
      style={{ fontSize: `${headerSizes.figure}em`, lineHeight: `${linePx}px` }}
    >
      {count}
    </span>
  )
  if (!hasWord) {
    return (
      <span className="flex shrink-0 items-center gap-[0.4em]">
        <WallMark shape={shape} tone={tone} />
        <span className="sr-only">{word}</span>
        {figure}
      </span>
    )
  }
  return (
    <span className="flex shrink-0 flex-col">
      {figure}
      <span
        className="flex items-center gap-[0.35em] whitespace-nowrap text-second"
        style={{ fontSize: leastPx, lineHeight: headerSizes.line }}
      >
        <WallMark shape={shape} tone={tone} />
        {word}
      </span>
    </span>
  )
}
