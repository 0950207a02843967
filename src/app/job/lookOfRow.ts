// Mark and colour of one object type: what is at work takes the trouble of its job.
import type { JobSummary, TypeProgress } from '#contract/job.ts'

import { rowLook, stateLook, type Look } from '../shell/stateLook.ts'

type Judged = Pick<JobSummary, 'state' | 'reason'>

export const lookOfRow = (job: Judged, row: TypeProgress): Look =>
  row.state === 'running' && sitsHere(job, row.type) ? stateLook[job.state] : rowLook[row.state]

function sitsHere({ state, reason }: Judged, type: string): boolean {
  if (state !== 'failed' && state !== 'stalled') return false
  return reason === null || reason.type === null || reason.type === type
}
