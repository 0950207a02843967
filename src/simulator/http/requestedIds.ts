// The list of ids in a request's body, or why it is refused.
import * as z from 'zod/mini'

import type { Answer } from './answer.ts'
import type { DrsCall } from './drsCall.ts'
import { drsFailure } from './failures.ts'

export type RequestedIds = { kind: 'ids'; ids: readonly string[] } | { kind: 'refused'; answer: Answer }

const Body = z.object({ jobs: z.array(z.string()) })

/** Ids as strings for the record; empty where the body is something else. */
export const idsIn = (json: unknown): readonly string[] => {
  const read = Body.safeParse(json)
  return read.success ? read.data.jobs : []
}

export const requestedIds = (call: DrsCall): RequestedIds => {
  const { switches } = call.world
  const type = call.request.headers['content-type'] ?? ''
  if (!/^application\/json\b/i.test(type)) return refused(call, 415, 'DRS.M00007')
  if (call.json === undefined) return refused(call, 400, 'DRS.M00007')
  const read = Body.safeParse(call.json)
  if (!read.success) return refused(call, 400, 'DRS.M00201')
  const ids = read.data.jobs
  if (ids.includes('')) return refused(call, 400, 'DRS.M00201')
  if (ids.length === 0 && switches.emptyList === 'rejected') return refused(call, 400, 'DRS.M00201')
  if (switches.mostIds !== null && ids.length > switches.mostIds) return refused(call, 400, 'DRS.M00200')
  const different = [...new Set(ids)]
  if (different.length === ids.length || switches.duplicates === 'twice') return { kind: 'ids', ids }
  if (switches.duplicates === 'rejected') return refused(call, 400, 'DRS.M00301')
  return { kind: 'ids', ids: different }
}

const refused = (call: DrsCall, status: number, code: string): RequestedIds => ({
  kind: 'refused',
  answer: drsFailure(status, code, { language: call.record.language }),
})
