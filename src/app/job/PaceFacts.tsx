import type { JobDetail } from '#contract/job.ts'
import { differenceOf, runSpan } from '#domain/history/runComparison.ts'
import { runEnd } from '#domain/runEnd.ts'

import { readyText } from '../format/readyText.ts'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { differenceText } from './differenceText.ts'
import { Fact } from './Fact.tsx'
import { PaceLine } from './PaceLine.tsx'

type Props = { job: JobDetail; nowMs: number; outdated: boolean }

/** What rests on history: when the job will be ready, how fast it goes, and the run before this one. */
export function PaceFacts({ job, nowMs, outdated }: Props) {
  const catalog = useText()
  const format = useFormat()
  const words = catalog.job.facts
  const ready = readyText(job.ready, nowMs, { catalog, format })
  return (
    <>
      {job.ready !== null && (
        <Fact
          name={words.ready}
          value={ready.short}
          title={ready.long}
          hint={ready.hint}
          tone={job.ready.kind === 'no-movement' ? 'stalled' : undefined}
          dimmed={outdated || job.ready.kind === 'not-yet-known'}
        />
      )}
      {job.pace !== null && (
        <Fact
          name={words.rate}
          value={catalog.words.pace.perMinute(format.rate(job.pace.perMinute))}
          dimmed={outdated}
        >
          <PaceLine name={job.name} pace={job.pace} className="ms-2 inline-block h-4 w-16 align-middle" />
        </Fact>
      )}
      <PreviousRun job={job} nowMs={nowMs} />
    </>
  )
}

/** How long the run before took; beside it how much longer or shorter this one is, once that can be told. */
function PreviousRun({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const catalog = useText()
  const format = useFormat()
  const words = catalog.job.facts
  const { run, previousRun } = job
  if (previousRun === null) return null
  const title = words.previousRunOf(format.dateTime(previousRun.startedAt))
  const span = runSpan(previousRun, null)
  if (span === null) {
    return <Fact name={words.previousRun} value={words.cutOff} title={title} hint={words.cutOffHint} dimmed />
  }
  const own = run === null ? null : runSpan({ ...run, endedAt: run.endedAt ?? runEnd(job) }, nowMs)
  const difference = differenceText(differenceOf(own, span), { catalog, format })
  return (
    <Fact name={words.previousRun} value={format.duration(span.ms)} title={title}>
      {difference !== null && (
        <span className="ms-1.5 font-normal text-second" title={difference.long}>
          {difference.short}
        </span>
      )}
    </Fact>
  )
}
