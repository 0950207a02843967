// POST /v3/{project_id}/jobs/batch-struct-process (BatchListStructProcess): request and answer in DRS's own words.
// Source: API page drs_03_0139 and the SDK models of 2026-08 (StructProcessVO, QueryStructProcessResp).
import * as z from 'zod/mini'

import { lenient, wireNumber, wireText } from './lenient.ts'

/** `jobs` is the only field of the body; no batch limit is documented. */
export const WireStructRequest = z.object({ jobs: z.array(z.string()) })
export type WireStructRequest = z.infer<typeof WireStructRequest>

/** One object type. `end_time` is absent while it runs. */
export const WireStructRow = z.object({
  type: z.string(),
  status: wireNumber,
  src_count: wireNumber,
  dst_count: wireNumber,
  start_time: wireNumber,
  end_time: wireNumber,
})
export type WireStructRow = z.infer<typeof WireStructRow>

export const WireStructProcess = z.object({
  /** Epoch ms as text; when the figures were made, not when the work ended. */
  create_time: wireNumber,
  /** Null stands for a row that could not be read at all. */
  result: lenient(z.array(z.catch(z.nullable(WireStructRow), null))),
})
export type WireStructProcess = z.infer<typeof WireStructProcess>

/** One job's answer: its rows, or why there are none. Siblings of this call name the id `id`. */
export const WireStructResult = z.object({
  job_id: wireText,
  id: wireText,
  error_code: wireText,
  error_message: wireText,
  error_msg: wireText,
  struct_process: lenient(WireStructProcess),
})
export type WireStructResult = z.infer<typeof WireStructResult>

/** The envelope; under HTTP 200, and for some faults of a batch under HTTP 400. */
export const WireStructAnswer = z.object({
  count: lenient(z.number()),
  results: z.array(z.catch(z.nullable(WireStructResult), null)),
})
export type WireStructAnswer = z.infer<typeof WireStructAnswer>
