import type { JobDetail } from '#contract/job.ts'
import { totalsPercent } from '#domain/percent.ts'

import { CompareButton } from '../compare/CompareButton.tsx'
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
    <header className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-x-8 gap-y-4 px-4 py-4 lg:px-5 xl:grid-cols-[minmax(28rem,1fr)_minmax(0,auto)_auto]">
      <div className="col-span-2 min-w-0 xl:col-span-1">
        <JobPath project={job.project} jobId={job.jobId} />
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="line-clamp-2 text-2xl font-semibold [overflow-wrap:anywhere]" title={job.name}>
            <bdi>{job.name}</bdi>
          </h1>
          <StatePill job={job} nowMs={nowMs} />
          <CompareButton job={job} nowMs={nowMs} />
        </div>
        <p className="mt-1 flex items-center gap-2 text-second">
          <span className="sr-only">{words.id}</span>
          <code className="font-sans [overflow-wrap:anywhere]">{job.jobId}</code>
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
      <JobFacts job={job} nowMs={nowMs} outdated={outdated} />
      <p
        className={`text-4xl leading-9 font-semibold whitespace-nowrap max-md:col-span-2 max-md:row-start-2 ${outdated ? 'text-third' : ''}`}
      >
        <span className="sr-only">{words.facts.percentName} </span>
        {format.percent(percent)}
      </p>
    </header>
  )
}
