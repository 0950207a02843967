import type { ProjectDiagnostics } from '#contract/diagnostics.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { ProjectPanel } from './ProjectPanel.tsx'

type Props = { projects: readonly ProjectDiagnostics[]; nowMs: number; build: string | null }

export function DiagnosticsView({ projects, nowMs, build }: Props) {
  const { support, words } = useText()
  const format = useFormat()
  return (
    <div className="grid gap-4 p-4 lg:p-5">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h1 className="text-2xl font-semibold">{support.title}</h1>
        <p className="text-second">{support.lead}</p>
        <p className="text-second">
          {support.build} <code className="font-sans text-ink">{build ?? words.noValue}</code>
          {' · '}
          {support.serverClock} <span className="text-ink">{format.dateTime(nowMs)}</span> {format.zoneName}
        </p>
        <span className="ms-auto">
          <CopyButton
            text={JSON.stringify({ build, nowMs, projects }, null, 2)}
            label={support.copyAll}
            words={{ copy: support.copyAll, copied: support.copied, failed: support.copyFailed }}
          />
        </span>
      </div>
      {projects.length === 0 && <p className="text-second">{support.empty}</p>}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,30rem),1fr))] gap-4">
        {projects.map((project) => (
          <ProjectPanel key={project.name} project={project} nowMs={nowMs} />
        ))}
      </div>
    </div>
  )
}
