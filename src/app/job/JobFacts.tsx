import type { JobDetail } from '#contract/job.ts'
import { dataAgeMs } from '#domain/freshness.ts'
import { runEnd } from '#domain/runEnd.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Fact } from './Fact.tsx'
import { PaceFacts } from './PaceFacts.tsx'

type Props = { job: JobDetail; nowMs: number; outdated: boolean }

/** The figures of the header; data age and poll age are two values, since two clocks can fail. */
export function JobFacts({ job, nowMs, outdated }: Props) {
  const words = useText().job.facts
  const none = useText().words.noValue
  const format = useFormat()
  const { objects } = job
  const start = job.run?.startedAt ?? job.startedAt
  const end = job.run?.endedAt ?? runEnd(job)
  const spanMs = start === null ? null : (end ?? nowMs) - start
  const dataAge = dataAgeMs({ dataAgeMs: job.dataAgeAtPollMs, polledAt: job.polledAt }, nowMs)
  // Without rows nothing has been counted: a zero would be a measurement.
  const counted = (value: string): string => (job.typesTotal === 0 ? none : value)
  const leftOut =
    objects.unknownRows > 0 ? words.unknownRows(format.count(objects.unknownRows), objects.unknownRows) : null
  return (
    <dl
      aria-label={words.title}
      className="flex flex-wrap gap-x-8 gap-y-3 max-md:col-span-2 max-md:grid max-md:grid-cols-2 max-md:gap-x-4"
    >
      <Fact name={words.started} value={start === null ? none : format.timeWithSeconds(start, nowMs)} />
      {end !== null && <Fact name={words.ended} value={format.timeWithSeconds(end, nowMs)} />}
      <Fact name={end === null ? words.elapsed : words.took} value={format.duration(spanMs)} />
      <PaceFacts job={job} nowMs={nowMs} outdated={outdated} />
      <Fact
        name={words.types}
        value={counted(words.typesOf(format.count(job.typesComplete), format.count(job.typesTotal)))}
        dimmed={outdated}
      />
      <Fact
        name={words.objects}
        value={counted(words.objectsOf(format.count(objects.arrived), format.count(objects.src)))}
        hint={leftOut}
        dimmed={outdated}
      />
      <Fact
        name={words.missing}
        value={counted(words.count(format.count(objects.missing), objects.missing))}
        hint={leftOut}
        dimmed={outdated}
      />
      {objects.over > 0 && (
        <Fact
          name={words.over}
          value={words.count(format.count(objects.over), objects.over)}
          dimmed={outdated}
        />
      )}
      <Fact
        name={words.moved}
        value={job.movedAt === null ? none : words.ago(format.age(job.movedAt, nowMs))}
      />
      <Fact
        name={words.dataAge}
        value={format.duration(dataAge)}
        title={words.dataAgeHint}
        tone={job.dataOld ? 'stalled' : undefined}
      />
      <Fact
        name={words.pollAge}
        value={format.age(job.polledAt, nowMs)}
        title={words.pollAgeHint}
        tone={job.polledAt !== null && job.freshness !== 'live' ? 'stalled' : undefined}
      />
    </dl>
  )
}
