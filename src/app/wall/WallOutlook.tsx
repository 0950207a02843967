import { useMemo } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { lastReady } from '#domain/pace/lastReady.ts'
import { rateOfAll } from '#domain/pace/rateOfAll.ts'
import { headerSizes } from '#domain/wall/wallHeader.ts'

import { readyText } from '../format/readyText.ts'
import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useText } from '../text/text.ts'

/** When the last job will be ready and how fast all go, as much of it as one line holds: what does not fit wraps out of sight. */
export function WallOutlook({ jobs, leastPx }: { jobs: readonly JobSummary[]; leastPx: number }) {
  const catalog = useText()
  const { wall, board } = catalog
  const format = useFormat()
  const { ready, unknown } = useMemo(() => lastReady(jobs), [jobs])
  const perMinute = useMemo(() => rateOfAll(jobs), [jobs])
  const likely = useFromNow((nowMs) => ready && readyText(ready, nowMs, { catalog, format }).short)
  const range = useFromNow((nowMs) => ready && readyText(ready, nowMs, { catalog, format }).hint)
  return (
    <p
      className="flex flex-wrap gap-x-[0.6em] overflow-hidden whitespace-nowrap text-second"
      style={{ fontSize: leastPx, lineHeight: headerSizes.line, height: `${headerSizes.line}em` }}
    >
      {likely !== null && <span>{wall.lastReady(likely)}</span>}
      {range !== null && range !== likely && <span>{wall.range(range)}</span>}
      {likely === null && unknown > 0 && <span>{board.lastNotKnown}</span>}
      {perMinute !== null && <span className="ml-auto">{wall.perMinute(format.rate(perMinute))}</span>}
    </p>
  )
}
