// Why a job is as it is, in a few words for the pill and in a whole sentence beneath.
import type { JobSummary, ReasonKind } from '#contract/job.ts'

import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'

type Facts = { job: JobSummary; catalog: Catalog; format: Format; nowMs: number }

/** "stalled 18 min in Procedure": the state, and how long or how much where that says more. */
export function stateHeadline(facts: Facts): string {
  const { job, catalog, format, nowMs } = facts
  const words = catalog.job.state
  const word = stateWord(job, catalog)
  const type = reasonType(facts)
  if (job.state === 'short') return words.missingCount(word, format.count(job.objects.missing))
  // A failure may be older than this server: it only knows when it saw it first.
  if (job.state === 'failed' || job.state === 'missing') {
    return words.seen(word, format.age(job.stateSince, nowMs))
  }
  if (job.state !== 'stalled') return type === null ? word : words.inType(word, type)
  const lasting = format.age(job.reason?.since ?? job.stateSince, nowMs)
  return type === null ? words.lasting(word, lasting) : words.lastingInType(word, lasting, type)
}

/** The reason as sentences, in the order in which they explain; none where the state explains itself. */
export function reasonSentences(facts: Facts): string[] {
  const { job, catalog } = facts
  const words = catalog.job.reason
  const sentences = [
    reasonSentence(facts),
    job.released ? words.released : null,
    job.paused ? words.paused : null,
    job.dataOld ? catalog.job.freshness.dataOld : null,
  ]
  return sentences.filter((sentence) => sentence !== null)
}

function reasonSentence({ job, catalog, format, nowMs }: Facts): string | null {
  const words = catalog.job.reason
  const { reason } = job
  if (reason === null) return null
  const missing = catalog.job.facts.count(format.count(job.objects.missing), job.objects.missing)
  const since = format.time(reason.since ?? job.stateSince, nowMs)
  const sentences: Record<ReasonKind, string> = {
    'task-status': words.taskStatus(job.taskStatus ?? catalog.words.noValue),
    'job-error': words.jobError(job.error?.code ?? catalog.words.noValue),
    'not-known': words.notKnown,
    'not-returned': words.notReturned,
    short: words.short(missing),
    'no-movement':
      reason.usualMs === null
        ? words.noMovement(since)
        : words.noMovementUsual(since, format.duration(reason.usualMs)),
    'unreadable-count': words.unreadableCount,
    'no-answer': words.noAnswer,
    'not-started': words.notStarted,
  }
  return sentences[reason.kind]
}

function stateWord(job: JobSummary, { words }: Catalog): string {
  if (job.state === 'initializing' && job.paused) return words.paused
  return job.state === 'complete' && job.released ? words.released : words.state[job.state]
}

/** Name of the type that the reason points at. */
function reasonType({ job, catalog }: Facts): string | null {
  const type = job.reason?.type ?? null
  if (type === null) return null
  const raw = job.types.find((row) => row.type === type)?.raw ?? type
  return typeName(catalog, type, raw)
}
