import { SIGN } from '#domain/wall/wallTile.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFirstText } from '../text/text.ts'

/** A percentage's figure without its sign: with one decimal, or whole and cut; `–` for null. */
export function usePercentFigure(): (percent: number | null, isWhole: boolean) => string {
  const format = useFormat()
  const sign = useFirstText().words.percent('')
  return (percent, isWhole) =>
    isWhole && percent !== null
      ? format.count(Math.floor(percent))
      : format.percent(percent).replace(sign, '')
}

type PercentProps = {
  figure: string
  isKnown: boolean
  /** The sign is no smaller, px. */
  leastPx: number
}

/** A figure of percent with a small sign behind it. */
export function Percent({ figure, isKnown, leastPx }: PercentProps) {
  const sign = useFirstText().words.percent('').trim()
  return (
    <span className="font-semibold whitespace-nowrap">
      {figure}
      {isKnown && (
        <span
          className="ml-[0.24em] font-medium text-second"
          style={{ fontSize: `max(${SIGN}em, ${leastPx}px)` }}
        >
          {sign}
        </span>
      )}
    </span>
  )
}
