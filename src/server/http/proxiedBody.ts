// The body of the proxied call: `{ "jobs": [id, ...] }`, judged as DRS judges it.
import { idPattern } from '../config/wellFormed.ts'
import { drsFailure } from './drsFailure.ts'
import type { Failure } from './failure.ts'

const MOST_IDS = 100

export type ProxiedBody = { kind: 'ok'; jobIds: readonly string[] } | { kind: 'failure'; failure: Failure }

/** Each id once, in the order asked; other keys of the body are ignored, as DRS ignores them. */
export function readProxiedBody(body: unknown): ProxiedBody {
  const jobs = typeof body === 'object' && body !== null && 'jobs' in body ? body.jobs : undefined
  if (jobs === undefined || jobs === null) return refuse('DRS.M00201', 'The parameter jobs is empty.')
  if (!Array.isArray(jobs)) return refuse('DRS.M00202', 'The value of jobs is invalid.')
  if (jobs.length === 0) return refuse('DRS.M00201', 'The parameter jobs is empty.')
  if (jobs.length > MOST_IDS) {
    return refuse('DRS.M00202', `The value of jobs is invalid: at most ${MOST_IDS} ids at a time.`)
  }
  const jobIds = jobs.filter(isWellFormed)
  if (jobIds.length < jobs.length) return refuse('DRS.M00202', 'The value of jobId is invalid.')
  return { kind: 'ok', jobIds: [...new Set(jobIds)] }
}

const isWellFormed = (id: unknown): id is string => typeof id === 'string' && idPattern.test(id)

const refuse = (code: 'DRS.M00201' | 'DRS.M00202', message: string): ProxiedBody => ({
  kind: 'failure',
  failure: drsFailure(code, message),
})
