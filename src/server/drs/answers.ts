// From a judged reply to what the rest of the server gets: entries matched by id, never by position.
import { WireStatusAnswer, WireStatusResult } from '#upstream/batchStatus.ts'
import * as z from 'zod/mini'

import type { Answered } from './authorizedCall.ts'
import type { StatusAnswer, StructAnswer, StructResult } from './client.ts'
import type { ForeignJson } from './json/foreignJson.ts'
import { readStructResult } from './readStructResult.ts'

export const toStructAnswer = ({ facts, entries, rejected }: Answered): StructAnswer => {
  const results = toStructResults(entries)
  return { ...facts, rejected, results, unreadableResults: entries.length - results.length }
}

/** In order; entries without a readable id are left out. */
export const toStructResults = (entries: readonly ForeignJson[]): readonly StructResult[] =>
  entries.flatMap((entry) => {
    const wire = entry.read(readStructResult)
    const jobId = wire?.job_id ?? wire?.id ?? ''
    return wire === null || jobId === '' ? [] : [{ jobId, wire, raw: entry }]
  })

export const toStatusAnswer = ({ facts, entries }: Answered): StatusAnswer => ({
  ...facts,
  results: entries.flatMap((entry) => {
    const wire = WireStatusResult.safeParse(entry.toJSON()).data
    const jobId = wire?.id ?? wire?.job_id ?? ''
    return wire === undefined || jobId === '' ? [] : [{ jobId, wire }]
  }),
})

const WireCount = z.pick(WireStatusAnswer, { count: true })

/** `count` of an envelope, as far as it is a number. */
export const countOf = (envelope: unknown): number | null => WireCount.safeParse(envelope).data?.count ?? null
