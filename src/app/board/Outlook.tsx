import { useMemo } from 'react'

import type { JobSummary } from '#contract/job.ts'
import { lastReady } from '#domain/pace/lastReady.ts'
import { rateOfAll } from '#domain/pace/rateOfAll.ts'

import { readyText } from '../format/readyText.ts'
import { useFormat } from '../format/useFormat.ts'
import { useFirstText } from '../text/text.ts'
import { useToday } from './useToday.ts'

/** How fast all jobs go together, when the last of them will be ready, and how many have no word of that. */
export function Outlook({ jobs }: { jobs: readonly JobSummary[] }) {
  const catalog = useFirstText()
  const { board } = catalog
  const format = useFormat()
  const { ready, unknown } = useMemo(() => lastReady(jobs), [jobs])
  const perMinute = useMemo(() => rateOfAll(jobs), [jobs])
  const today = useToday()
  const text = ready === null ? null : readyText(ready, today, { catalog, format })
  // The header says which zone it is; a long name has no room here.
  const zone = format.zoneName === 'UTC' ? ' UTC' : ''
  const last = text === null ? null : board.lastReady(text.short + zone, text.hint ?? text.short)
  const unknownToo = last !== null && unknown > 0 ? board.readyUnknown(format.count(unknown)) : null
  const noneKnown = last === null && unknown > 0 ? board.lastNotKnown : null
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <p>{perMinute !== null && board.allPerMinute(format.rate(perMinute))}</p>
      <p title={unknown > 0 ? board.readyUnknownHint(format.count(unknown), unknown) : undefined}>
        {[last, unknownToo, noneKnown].filter((part) => part !== null).join(' · ')}
      </p>
    </div>
  )
}
