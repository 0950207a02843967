// POST /v3/{project_id}/jobs/batch-status: pages run over the submitted ids, five unless told.
import * as z from 'zod/mini'

import type { WireStatusResult } from '#upstream/batchStatus.ts'

import { jsonAnswer, type Answer } from './answer.ts'
import { textOf } from './codeTexts.ts'
import type { DrsCall } from './drsCall.ts'
import { drsFailure } from './failures.ts'
import { requestedIds } from './requestedIds.ts'
import { spell } from './wireResult.ts'

const Pages = z.object({
  page_req: z.optional(z.object({ cur_page: z.optional(z.number()), per_page: z.optional(z.number()) })),
})

const USUAL_PAGE = 5
const LARGEST_PAGE = 100

export const answerBatchStatus = (call: DrsCall): Answer => {
  const asked = requestedIds(call)
  if (asked.kind === 'refused') return asked.answer
  const { language } = call.record
  const pages = Pages.safeParse(call.json)
  if (!pages.success) return drsFailure(400, 'DRS.M00210', { language })
  const page = pages.data.page_req?.cur_page ?? 1
  const size = pages.data.page_req?.per_page ?? USUAL_PAGE
  if (!Number.isInteger(page) || page < 1) return drsFailure(400, 'DRS.M00210', { language })
  if (!Number.isInteger(size) || size < 0 || size > LARGEST_PAGE) {
    return drsFailure(400, 'DRS.M00211', { language })
  }
  const shown = size === 0 ? asked.ids : asked.ids.slice((page - 1) * size, page * size)
  const results = shown.map((id) => statusOf(call, id))
  return jsonAnswer(200, { count: results.length, results })
}

const statusOf = (call: DrsCall, id: string): Partial<WireStatusResult> => {
  const { taskStatus, figures } = call.world.jobs(call.project.projectId, id).at(call.now)
  if (taskStatus !== null) return { id, status: taskStatus }
  const code = figures.kind === 'error' ? figures.code : 'DRS.M00289'
  return {
    id,
    error_code: spell(code, call.world.switches),
    error_message: textOf(code, call.record.language),
  }
}
