// Changes of a job's state that deserve a line of their own.
import type { JobEvent } from './jobEvent.ts'
import { jobEvent } from './jobEvent.ts'
import type { Shown } from '../shownAlike.ts'
import { currentProblem } from '../summary.ts'

export function stateEvents(before: Shown, after: Shown): readonly JobEvent[] {
  const [was, is] = [before.judged.state, after.judged.state]
  if (was === is) return []
  const events: JobEvent[] = []
  if (was === 'missing') events.push(jobEvent({ kind: 'id-back', before: codeOf(before) }))
  // A stall that ends in a failure or in silence has not ended by movement.
  if (was === 'stalled' && is !== 'failed' && is !== 'missing') {
    events.push(jobEvent({ kind: 'moving-again', before: before.judged.reason?.since ?? null }))
  }
  if (is === 'failed') events.push(jobEvent({ kind: 'failed', before: was, after: codeOf(after) }))
  if (is === 'missing') events.push(jobEvent({ kind: 'id-missing', after: codeOf(after) }))
  if (is === 'stalled') {
    const { reason } = after.judged
    events.push(
      jobEvent({
        kind: 'stalled',
        type: reason?.type ?? null,
        before: reason?.since ?? null,
        after: reason?.usualMs ?? null,
      }),
    )
  }
  return events
}

/** DRS's code, or its task status where that is what told. */
const codeOf = ({ record, judged }: Shown): string | null => {
  const status = record.task?.status ?? null
  const code = currentProblem(record)?.code ?? null
  return judged.reason?.kind === 'task-status' ? status : (code ?? status)
}
