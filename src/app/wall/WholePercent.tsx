import { headerSizes } from '#domain/wall/wallHeader.ts'

import { useText } from '../text/text.ts'
import { Percent, usePercentFigure } from './Percent.tsx'

type WholePercentProps = { percent: number | null; hasWord: boolean; leastPx: number }

/** The percentage of all objects at the end of the counters, for a head that has no room for more of them. */
export function WholePercent({ percent, hasWord, leastPx }: WholePercentProps) {
  const { wall } = useText()
  const figure = usePercentFigure()(percent, true)
  return (
    <span className="ml-auto flex flex-col items-end text-second">
      <span
        style={{
          fontSize: `${headerSizes.figure}em`,
          lineHeight: headerSizes.figureLine / headerSizes.figure,
        }}
      >
        <Percent figure={figure} isKnown={percent !== null} leastPx={leastPx} />
      </span>
      <span className={hasWord ? '' : 'sr-only'} style={{ fontSize: leastPx, lineHeight: headerSizes.line }}>
        {wall.objects}
      </span>
    </span>
  )
}
