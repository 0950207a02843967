import { wallTurn } from '#domain/wall/wallTurn.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { useText } from '../text/text.ts'

const SECOND_MS = 1_000

export type PageCountProps = {
  /** Place of the page, 0 to `pages` - 1. */
  page: number
  pages: number
  seconds: number
}

/** Which page this is of how many, and when the next one comes; a single page needs no number. */
export function PageCount({ page, pages, seconds }: PageCountProps) {
  const { wall } = useText()
  const format = useFormat()
  const left = useFromServerClock((nowMs) =>
    nowMs === null ? null : format.duration(wallTurn(nowMs, { pages, seconds }).secondsLeft * SECOND_MS),
  )
  if (pages === 1) return null
  const [number, count] = [format.count(page + 1), format.count(pages)]
  return (
    <span>
      <span className="sr-only">{wall.pageOf(number, count)}</span>
      <span aria-hidden="true" className="font-semibold text-ink">
        {wall.page(number, count)}
      </span>
      {/* As wide at each second: the line beside it must not move. */}
      <span className="inline-block min-w-[3.2em] text-right">
        <span className="sr-only">{left !== null && wall.nextIn(left)}</span>
        <span aria-hidden="true">{left}</span>
      </span>
    </span>
  )
}
