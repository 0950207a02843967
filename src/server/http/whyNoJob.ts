import { idPattern, projectNamePattern } from '../config/wellFormed.ts'
import { failure, type Failure } from './failure.ts'

/** Why there is no answer for a job. */
export function whyNoJob(asked: { project: string; jobId: string; isKnown: boolean }): Failure {
  if (!projectNamePattern.test(asked.project)) return failure('bad-project')
  if (!asked.isKnown) return failure('unknown-project')
  return failure(idPattern.test(asked.jobId) ? 'unknown-job' : 'bad-job-id')
}
