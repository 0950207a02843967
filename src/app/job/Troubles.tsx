import type { JobDetail } from '#contract/job.ts'

import { useFormat } from '../format/useFormat.ts'
import { useBoard } from '../shown.ts'
import { useText } from '../text/text.ts'
import { TroubleText } from './TroubleText.tsx'

/** Errors with code and text: of this job, and of its project, whose calls bring this job's figures. */
export function Troubles({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const words = useText().job.trouble
  const format = useFormat()
  const { data: project } = useBoard(
    ({ projects }) => projects.find(({ name }) => name === job.project) ?? null,
  )
  const last = job.error === null ? job.lastError : null
  return (
    <section className="min-w-0 rounded-lg border border-line bg-panel p-4" aria-labelledby="job-errors">
      <h2 id="job-errors" className="mb-3 font-semibold">
        {words.title}
      </h2>
      <div className="grid gap-3">
        {job.error !== null && (
          <TroubleText when={words.now} problem={job.error} grave={job.state === 'failed'} />
        )}
        {last !== null && (
          <TroubleText
            when={words.last(format.age(last.at, nowMs))}
            problem={{ ...last, texts: {} }}
            grave={false}
          />
        )}
        {project?.error && (
          <TroubleText when={words.project(project.title)} problem={project.error} grave={false} />
        )}
        {job.error === null && last === null && !project?.error && (
          <p className="text-second">{words.none}</p>
        )}
        {job.oddities.length > 0 && (
          <div>
            <h3 className="text-second">{words.oddities}</h3>
            <ul className="list-inside list-disc [overflow-wrap:anywhere]">
              {job.oddities.map(({ kind, rows }) => (
                <li key={kind}>{words.oddity[kind](rows, format.count(rows))}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
