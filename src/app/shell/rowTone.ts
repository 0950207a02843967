import type { JobSummary, TypeProgress } from '#contract/job.ts'

import type { Tone } from '../ui/tone.ts'
import { rowLook, stateLook } from './stateLook.ts'

type Judged = Pick<JobSummary, 'state' | 'reason'>

/** Colour of one object type: the one at work takes on the trouble of its job where the trouble sits in it. */
export function rowTone(job: Judged, row: TypeProgress): Tone {
  if (row.state !== 'running') return rowLook[row.state].tone
  return sitsIn(job, row.type) ? stateLook[job.state].tone : rowLook.running.tone
}

function sitsIn({ state, reason }: Judged, type: string): boolean {
  if (state !== 'failed' && state !== 'stalled' && state !== 'missing') return false
  return reason === null || reason.type === null || reason.type === type
}
