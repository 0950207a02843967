import type { JobDetail } from '#contract/job.ts'
import { elapsedSpan } from '#domain/compare/elapsedSpan.ts'

import { readyText } from '../format/readyText.ts'
import { useFormat } from '../format/useFormat.ts'
import { Fact } from '../job/Fact.tsx'
import { useText } from '../text/text.ts'

/** The figures of one side. `nowMs`: the moment that they are of. */
export function SideFacts({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const catalog = useText()
  const format = useFormat()
  const words = catalog.job.facts
  const span = elapsedSpan(job, nowMs)
  const ready = readyText(job.ready, nowMs, { catalog, format })
  const dimmed = job.freshness === 'stale'
  // Without rows nothing has been counted: a zero would be a measurement.
  const counted = (value: string): string => (job.typesTotal === 0 ? catalog.words.noValue : value)
  return (
    <dl aria-label={words.title} className="flex flex-wrap gap-x-8 gap-y-2">
      <Fact name={span?.over ? words.took : words.elapsed} value={format.duration(span?.ms ?? null)} />
      <Fact name={words.ready} value={ready.short} title={ready.long} hint={ready.hint} dimmed={dimmed} />
      <Fact
        name={words.types}
        value={counted(words.typesOf(format.count(job.typesComplete), format.count(job.typesTotal)))}
        dimmed={dimmed}
      />
      <Fact
        name={words.missing}
        value={counted(words.count(format.count(job.objects.missing), job.objects.missing))}
        dimmed={dimmed}
      />
    </dl>
  )
}
