// From DRS's words to ours: the only place that knows the oddities of its answers. Source: API page drs_03_0139.
import type { Problem } from '#contract/problem.ts'
import type { WireLanguage } from '#contract/words.ts'
import { toSnapshot, type SentRow, type Snapshot } from '#domain/snapshot.ts'
import type { WireStructProcess, WireStructResult } from '#upstream/structProcess.ts'

import type { StructAnswer, StructResult } from '../drs/client.ts'
import { zonedInstant } from './zonedInstant.ts'

export type Translated = {
  /** By job id, asked ids only. */
  news: ReadonlyMap<string, News>
  /** Each once. */
  unaskedIds: readonly string[]
  duplicateIds: number
  countMismatch: boolean
}

export type News =
  | { kind: 'snapshot'; snapshot: Snapshot; raw: unknown }
  | { kind: 'error'; problem: Problem; raw: unknown }

/** Matches by job id alone: the page's own example answers in another order and for another job than the one asked for. */
export const translate = (
  answer: StructAnswer,
  asked: readonly string[],
  language: WireLanguage,
): Translated => {
  const wanted = new Set(asked)
  const chosen = new Map<string, StructResult>()
  const unasked = new Set<string>()
  let duplicateIds = 0
  for (const result of answer.results) {
    if (!wanted.has(result.jobId)) {
      unasked.add(result.jobId)
      continue
    }
    const before = chosen.get(result.jobId)
    if (before !== undefined) duplicateIds += 1
    if (before === undefined || !isEarlier(result, before)) chosen.set(result.jobId, result)
  }
  return {
    news: new Map([...chosen].map(([jobId, result]) => [jobId, toNews(result, language)])),
    unaskedIds: [...unasked],
    duplicateIds,
    countMismatch: answer.count !== null && answer.count !== answer.results.length + answer.unreadableResults,
  }
}

/** Of two answers for one job the later figures win; where that cannot be told, the last one. */
const isEarlier = (a: StructResult, b: StructResult): boolean => {
  const [at, bt] = [toNews(a, 'en-us'), toNews(b, 'en-us')].map((news) =>
    news.kind === 'snapshot' ? news.snapshot.dataAt : null,
  )
  return typeof at === 'number' && typeof bt === 'number' && at < bt
}

/** No rows and no error is how a task looks that has not begun. */
const toNews = ({ wire, raw }: StructResult, language: WireLanguage): News => {
  const problem = problemOf(wire, language)
  if (problem !== null) return { kind: 'error', problem, raw }
  const struct = wire.struct_process
  return {
    kind: 'snapshot',
    snapshot: toSnapshot({
      dataAt: zonedInstant(struct?.create_time),
      rows: struct?.result?.map(toSentRow) ?? [],
    }),
    raw,
  }
}

const toSentRow = (row: NonNullable<WireStructProcess['result']>[number]): SentRow | null =>
  row === null
    ? null
    : {
        raw: row.type,
        status: row.status,
        src: row.src_count,
        dst: row.dst_count,
        startedAt: row.start_time,
        endedAt: row.end_time,
      }

/** Siblings of this call spell the text `error_msg`. An empty code is none. */
const problemOf = (wire: WireStructResult, language: WireLanguage): Problem | null => {
  const code = wire.error_code
  if (code === undefined || code === '') return null
  const text = wire.error_message ?? wire.error_msg ?? ''
  return { code, text, texts: text === '' ? {} : { [language]: text } }
}
