import type { JobDetail } from '#contract/job.ts'
import { totalsPercent } from '#domain/percent.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { JobFacts } from './JobFacts.tsx'
import { JobPath } from './JobPath.tsx'
import { StatePill } from './StatePill.tsx'
import { reasonSentences } from './stateSentence.ts'

type Props = { job: JobDetail; nowMs: number; outdated: boolean }

/** Who this job is, how it stands and why, and its figures. */
export function JobHeader({ job, nowMs, outdated }: Props) {
  const catalog = useText()
  const format = useFormat()
  const words = catalog.job
  const sentences = reasonSentences({ job, catalog, format, nowMs })
  const percent = totalsPercent(job.objects, job.typesTotal > 0 && job.typesComplete === job.typesTotal)
  return (
    <header className="flex flex-wrap items-end gap-x-10 gap-y-4 px-4 py-4 sm:px-6">
      <div className="min-w-0 grow basis-88">
        <JobPath project={job.project} jobId={job.jobId} />
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="line-clamp-2 text-2xl font-semibold [overflow-wrap:anywhere]" title={job.name}>
            <bdi>{job.name}</bdi>
          </h1>
          <StatePill job={job} nowMs={nowMs} />
        </div>
        <p className="mt-1 flex items-center gap-2 text-second">
          <span className="sr-only">{words.id}</span>
          <code className="truncate font-sans" title={job.jobId}>
            {job.jobId}
          </code>
          <CopyButton
            text={job.jobId}
            label={words.copyId}
            words={{ copy: words.copy, copied: words.copied, failed: words.copyFailed }}
          />
        </p>
        {sentences.map((sentence) => (
          <p key={sentence} className="mt-1 text-second">
            {sentence}
          </p>
        ))}
      </div>
      <div className="flex min-w-0 items-end justify-between gap-x-8 gap-y-3 max-xl:w-full max-sm:flex-wrap xl:ms-auto">
        <JobFacts job={job} nowMs={nowMs} outdated={outdated} />
        <p className={`ms-auto text-4xl font-semibold whitespace-nowrap ${outdated ? 'text-third' : ''}`}>
          <span className="sr-only">{words.facts.percentName} </span>
          {format.percent(percent)}
        </p>
      </div>
    </header>
  )
}
