// POST /v3/{project_id}/jobs/batch-status: the status of the tasks behind the jobs. Source: API page drs_api_0150.
import * as z from 'zod/mini'

import { lenient, wireText } from './lenient.ts'

/** Pages run over the submitted ids; without `page_req` only five come back. */
export const WireStatusRequest = z.object({
  jobs: z.array(z.string()),
  page_req: z.optional(z.object({ cur_page: z.number(), per_page: z.number() })),
})
export type WireStatusRequest = z.infer<typeof WireStatusRequest>

export const WireStatusResult = z.object({
  id: wireText,
  job_id: wireText,
  status: wireText,
  error_code: wireText,
  error_message: wireText,
  error_msg: wireText,
})
export type WireStatusResult = z.infer<typeof WireStatusResult>

export const WireStatusAnswer = z.object({
  count: lenient(z.number()),
  results: z.array(z.catch(z.nullable(WireStatusResult), null)),
})
export type WireStatusAnswer = z.infer<typeof WireStatusAnswer>
