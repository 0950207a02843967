import { headerSizes } from '#domain/wall/wallHeader.ts'

import { stateLook } from '../shell/stateLook.ts'
import { textClass, type Tone } from '../ui/tone.ts'
import type { Counter } from './counters.ts'
import { WallMark } from './WallMark.tsx'

/** Work is what the eye should find; what is done or waits stands back. */
const figureClass: Record<Tone, string> = { ...textClass, moving: 'text-ink' }

/** Where its word stands: beneath the figure, behind it in a line of text, or nowhere. */
export type WordPlace = 'beneath' | 'behind' | 'none'

type WallCounterProps = {
  counter: Counter
  /** `none-in-line`: among others in a line of text it has no room for its own. */
  word: WordPlace | 'none-in-line'
  leastPx: number
  /** Height of its figure's line. */
  linePx: number
}

/** One state: how many jobs are in it, with its mark and, where there is room, its word. */
export function WallCounter({ counter, word: place, leastPx, linePx }: WallCounterProps) {
  const { state, count, word, isZero } = counter
  const { shape, tone: toneOfState } = stateLook[state]
  const tone = isZero ? 'plain' : toneOfState
  const { figure: large, text } = headerSizes
  const isLine = place === 'behind' || place === 'none-in-line'
  const figure = (
    <span
      className={`font-semibold ${figureClass[tone]}`}
      style={{ fontSize: `${isLine ? text.figure : large}em`, lineHeight: `${linePx}px` }}
    >
      {count}
    </span>
  )
  if (place === 'beneath') {
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
  return (
    <span className="flex shrink-0 items-center" style={{ columnGap: isLine ? `${text.space}em` : '0.4em' }}>
      <span style={{ fontSize: isLine ? leastPx : '1em' }}>
        <WallMark shape={shape} tone={tone} />
      </span>
      {figure}
      <span
        className={place === 'behind' ? 'whitespace-nowrap text-second' : 'sr-only'}
        style={{ fontSize: leastPx, lineHeight: `${linePx}px` }}
      >
        {word}
      </span>
    </span>
  )
}
