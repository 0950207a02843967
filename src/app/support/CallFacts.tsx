import type { ReactNode } from 'react'

import type { ProjectDiagnostics } from '#contract/diagnostics.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Budget } from './Budget.tsx'

/** The clocks cannot be compared more closely than that: an answer takes its time. */
const SECOND_MS = 1_000

/** The last call, the next one, and what calls there were. */
export function CallFacts({ project, nowMs }: { project: ProjectDiagnostics; nowMs: number }) {
  const { support, words } = useText()
  const format = useFormat()
  const none = words.noValue
  const { lastCallAt, requestId, latencyMs } = project
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
      <Line name={support.endpoint}>{project.endpoint}</Line>
      <Line name={support.lastCall}>
        {lastCallAt === null
          ? none
          : `${format.timeWithSeconds(lastCallAt, nowMs)} · ${support.ago(format.age(lastCallAt, nowMs))}`}
        {project.lastCall !== null && <span className="block text-second">{project.lastCall}</span>}
      </Line>
      <Line name={support.latency}>
        {latencyMs === null ? none : support.milliseconds(format.count(latencyMs))}
      </Line>
      <Line name={support.requestId}>
        {requestId ?? none}{' '}
        {requestId !== null && (
          <CopyButton
            text={requestId}
            label={support.copyRequestId}
            words={{ copy: support.copy, copied: support.copied, failed: support.copyFailed }}
          />
        )}
      </Line>
      <Line name={support.batchSize}>{format.count(project.batchSize)}</Line>
      <Line name={support.nextCall}>{nextCall()}</Line>
      <Line name={support.budget}>
        <Budget title={project.title} budget={project.budget} />
      </Line>
      <Line name={support.retries}>
        <span className={project.retries > 0 ? 'font-semibold text-stalled' : ''}>
          {format.count(project.retries)}
        </span>
      </Line>
      <Line name={support.calls}>
        {support.callsOf(
          format.count(project.callsTotal),
          format.count(project.failuresTotal),
          project.failuresTotal,
        )}
      </Line>
      <Line name={support.skew}>{skew()}</Line>
    </dl>
  )

  function nextCall(): string {
    if (project.nextCallAt === null) return none
    const inMs = project.nextCallAt - nowMs
    return inMs <= 0
      ? support.due
      : `${format.timeWithSeconds(project.nextCallAt, nowMs)} · ${support.inFuture(format.duration(inMs))}`
  }

  function skew(): string {
    if (project.skewMs === null || Math.abs(project.skewMs) < SECOND_MS) return support.skewNone
    const duration = format.duration(Math.abs(project.skewMs))
    return project.skewMs > 0 ? support.skewAhead(duration) : support.skewBehind(duration)
  }
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-second">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  )
}
