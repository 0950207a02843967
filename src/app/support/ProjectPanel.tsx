import type { ProjectDiagnostics } from '#contract/diagnostics.ts'

import { useText } from '../text/text.ts'
import { Mark } from '../ui/Mark.tsx'
import { CallFacts } from './CallFacts.tsx'
import { healthLook } from './healthLook.ts'
import { LastAnswer } from './LastAnswer.tsx'
import { LastError } from './LastError.tsx'
import { Oddities } from './Oddities.tsx'

/** Everything known of one project's calls. */
export function ProjectPanel({ project, nowMs }: { project: ProjectDiagnostics; nowMs: number }) {
  const { support } = useText()
  const { shape, tone } = healthLook[project.health]
  const id = `project-${project.name}`
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 content-start gap-4 rounded-lg border border-line bg-panel p-4"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={id} className="min-w-0 truncate text-lg font-semibold" title={project.title}>
          <bdi>{project.title}</bdi>
        </h2>
        {project.title !== project.name && <span className="text-second">{project.name}</span>}
        <span className="ms-auto font-medium">
          <Mark shape={shape} tone={tone} word={support.health[project.health]} />
        </span>
      </div>
      <CallFacts project={project} nowMs={nowMs} />
      <LastError error={project.lastError} nowMs={nowMs} />
      <Oddities counters={project.counters} />
      <LastAnswer title={project.title} answer={project.lastAnswer} />
    </section>
  )
}
