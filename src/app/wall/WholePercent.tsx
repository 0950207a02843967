import { headerSizes } from '#domain/wall/wallHeader.ts'

import { useText } from '../text/text.ts'
import { Percent, usePercentFigure } from './Percent.tsx'
import type { WordPlace } from './WallCounter.tsx'

type WholePercentProps = { percent: number | null; word: WordPlace; leastPx: number }

/** The percentage of all objects, for a head that has no room for more of them. */
export function WholePercent({ percent, word, leastPx }: WholePercentProps) {
  const { wall } = useText()
  const figure = usePercentFigure()(percent, true)
  const { figure: large, figureLine, line, text } = headerSizes
  const isBehind = word === 'behind'
  return (
    <span
      className={`flex text-second ${isBehind ? 'items-baseline' : 'flex-col'}`}
      style={{ columnGap: `${text.space}em` }}
    >
      <span
        style={{
          fontSize: `${isBehind ? text.figure : large}em`,
          lineHeight: isBehind ? 1 : figureLine / large,
        }}
      >
        <Percent figure={figure} isKnown={percent !== null} leastPx={leastPx} />
      </span>
      <span
        className={word === 'none' ? 'sr-only' : ''}
        style={{ fontSize: leastPx, lineHeight: isBehind ? 1 : line }}
      >
        {wall.objects}
      </span>
    </span>
  )
}
