// What every question about the past shares: a store that may not answer, and a job that may not be there.
import type { Clock } from '../clock.ts'
import type { HistoryViews } from '../history/historyViews.ts'
import { StoreError } from '../store/store.ts'
import type { ApiParts } from './apiParts.ts'
import { failure, RequestError, storeFailure } from './failure.ts'
import type { Gate } from './gate.ts'
import type { Exchange } from './replies.ts'
import { whyNoJob } from './whyNoJob.ts'

/** `history` null = nothing is kept. */
export type HistoryParts = ApiParts & { history: HistoryViews | null; clock: Clock }

export type JobParams = { project: string; jobId: string }

/** @throws RequestError where the store cannot answer. */
export async function ask<T>(
  { history }: HistoryParts,
  gate: Gate,
  question: (history: HistoryViews) => Promise<T>,
): Promise<T> {
  if (history === null) throw new RequestError(failure('no-history'))
  try {
    return await gate(() => question(history))
  } catch (error) {
    if (error instanceof StoreError) throw new RequestError(storeFailure(error))
    throw error
  }
}

/** `value` null = the configuration has no such job. */
export async function sendJob(
  { replies, configuration }: HistoryParts,
  exchange: Exchange,
  { params, value }: { params: JobParams; value: unknown },
): Promise<void> {
  if (value !== null) return replies.json(exchange, value)
  const isKnown = configuration().projects.some(({ name }) => name === params.project)
  return replies.fail(exchange, whyNoJob({ ...params, isKnown }))
}
