import type { JobSummary, TypeProgress } from '#contract/job.ts'

import type { Tone } from '../ui/tone.ts'
import { rowLook, stateLook, type Look } from './stateLook.ts'

type Judged = Pick<JobSummary, 'state' | 'reason'>

/** Mark and colour of one object type: the one at work takes on the trouble of its job where the trouble sits in it. */
export const lookOfRow = (job: Judged, row: TypeProgress): Look =>
  row.state === 'running' && sitsIn(job, row.type) ? stateLook[job.state] : rowLook[row.state]

export const rowTone = (job: Judged, row: TypeProgress): Tone => lookOfRow(job, row).tone

function sitsIn({ state, reason }: Judged, type: string): boolean {
  if (state !== 'failed' && state !== 'stalled' && state !== 'missing') return false
  return reason === null || reason.type === null || reason.type === type
}
