// Asks DRS for ids that the board cannot answer, in calls of one batch each.
import type { WireLanguage } from '#contract/words.ts'

import type { StructAnswer } from '../drs/client.ts'
import type { ForeignCall } from '../poll/foreignCall.ts'
import { throttledFailure } from './drsFailure.ts'
import { failure, type Failure } from './failure.ts'

export type Others =
  | {
      kind: 'ok'
      /** 400 where DRS answered its envelope with that. */
      status: number
      byId: ReadonlyMap<string, unknown>
      /** Entries DRS sent for ids nobody asked for: a client of DRS would see them too. */
      unasked: readonly unknown[]
      /** DRS's own answer, where one is all there is. */
      whole: { count: number; results: readonly unknown[] } | null
    }
  | { kind: 'failure'; failure: Failure }

export type OthersQuestion = {
  ask: ForeignCall
  projectId: string
  batch: number
  /** Every id of the request. */
  jobIds: readonly string[]
  language: WireLanguage
  signal: AbortSignal
}

/** One call after the other: a caller of ours has no right to a burst. @throws UpstreamError */
export async function askOthers(
  others: readonly string[],
  { ask, projectId, batch, jobIds, language, signal }: OthersQuestion,
): Promise<Others> {
  const answers: StructAnswer[] = []
  for (let start = 0; start < others.length; start += batch) {
    const ids = others.slice(start, start + batch)
    // oxlint-disable-next-line no-await-in-loop
    const said = await ask({ projectId, jobIds: ids, language, signal })
    if (said.kind === 'budget') return { kind: 'failure', failure: throttledFailure(said.retryAfterMs) }
    if (said.kind === 'called-off')
      return { kind: 'failure', failure: failure('called-off', ['retry-after', '1']) }
    answers.push(said.answer)
  }
  const results = answers.flatMap((answer) => answer.results)
  const only = answers.length === 1 && others.length === jobIds.length ? answers[0] : undefined
  return {
    kind: 'ok',
    status: answers.some((answer) => answer.rejected) ? 400 : 200,
    byId: new Map(results.map(({ jobId, raw }) => [jobId, raw])),
    unasked: results.filter(({ jobId }) => !others.includes(jobId)).map(({ raw }) => raw),
    whole: only ? { count: only.count ?? results.length, results: only.results.map(({ raw }) => raw) } : null,
  }
}
