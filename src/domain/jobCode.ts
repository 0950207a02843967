// What DRS's words about a single job mean here: its per-job error codes and its task status.

/** passing: the state stays. not-started: waiting. not-known: DRS has no such task, or no longer. */
export type JobCodeClass = 'passing' | 'not-started' | 'not-known' | 'failed'

/**
 * Meaning of each known code without its prefix. Source: DRS error code list drs_05_0004; M00289 and 10000010 are in no
 * list and known from the Terraform provider (2026-08).
 */
const classes: ReadonlyMap<string, JobCodeClass> = new Map([
  ['M00002', 'passing'],
  ['M00004', 'passing'],
  ['M01503', 'passing'],
  ['M01504', 'passing'],
  ['M00304', 'not-started'],
  ['M00289', 'not-known'],
  ['M05003', 'not-known'],
  ['M05004', 'not-known'],
  ['M00307', 'not-known'],
  ['M00308', 'not-known'],
  ['M00202', 'not-known'],
  ['10000010', 'not-known'],
])

const DRS_CODE = /^DRS[.-](\w+)$/
const GATEWAY_CODE = /^APIGW?[.-]/

/** Class of a per-job error code: by the code, never by its text. A code nobody lists means that the job has failed. */
export function classifyJobCode(code: string): JobCodeClass {
  if (GATEWAY_CODE.test(code)) return 'passing'
  return classes.get(DRS_CODE.exec(code)?.[1] ?? '') ?? 'failed'
}

/** Task statuses that end an initialization badly. Source: task status list drs_05_0005. */
export const failedTaskStatuses: ReadonlySet<string> = new Set([
  'CREATE_FAILED',
  'START_JOB_FAILED',
  'FULL_TRANSFER_FAILED',
  'CHILD_TRANSFER_FAILED',
])

/** DRS has let the task go, or is about to. */
export const isNotKnownTaskStatus = (status: string | null): boolean =>
  status === 'DELETED' || (status?.startsWith('RELEASE_RESOURCE_') ?? false)

/** Paused by a person; one manual page spells it with an E. */
export const isPausing = (status: string | null): boolean => status === 'PAUSING' || status === 'PAUSEING'
