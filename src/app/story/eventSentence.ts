// What happened, as one sentence without its time and its job.
import type { LockstepEvent } from '#contract/events.ts'

import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'

type Value = LockstepEvent['before']
export type Words = { catalog: Pick<Catalog, 'words' | 'events'>; format: Format }
type Facts = Words & { event: LockstepEvent; tookMs: number | null }

/** `tookMs`: for what is complete, how long it took; null = not known. */
export function eventSentence(event: LockstepEvent, tookMs: number | null, words: Words): string {
  const facts = { ...words, event, tookMs }
  const { sentence } = words.catalog.events
  const { before, after } = event
  const code = codeOf(after, words)
  switch (event.kind) {
    case 'run-started':
      return sentence.runStarted
    case 'row-started':
    case 'row-complete':
    case 'row-short':
    case 'count-fell':
    case 'source-grew':
      return typeSentence(event.kind, facts)
    case 'job-complete':
      return within(sentence.jobComplete(countOf(after, words), Number(after)), facts)
    case 'failed':
      return afterState(sentence.failed(reasonOf(after, words)), facts)
    case 'error-changed':
      if (after === null) return sentence.errorGone(codeOf(before, words))
      return before === null ? sentence.errorCame(code) : sentence.errorChanged(codeOf(before, words), code)
    case 'stalled':
      return stallSentence(facts)
    case 'moving-again':
      return typeof before === 'number'
        ? sentence.movingAgainAfter(words.format.duration(event.at - before))
        : sentence.movingAgain
    case 'id-missing':
      return after === 'NOT_RETURNED' ? sentence.notReturned : sentence.idMissing(code)
    case 'id-back':
      return sentence.idBack
    case 'polling-failed':
      return sentence.pollingFailed(code)
    case 'polling-recovered':
      return before === null
        ? sentence.pollingRecovered
        : sentence.was(sentence.pollingRecovered, String(before))
  }
  return event.kind satisfies never
}

type TypeKind = 'row-started' | 'row-complete' | 'row-short' | 'count-fell' | 'source-grew'

/** What happened to one object type and its counts. */
function typeSentence(kind: TypeKind, facts: Facts): string {
  const { event, catalog } = facts
  const { sentence } = catalog.events
  const { before, after, side } = event
  const type = nameOf(event.type, facts)
  switch (kind) {
    case 'row-started':
      return typeof after === 'number'
        ? sentence.rowStartedOf(type, countOf(after, facts))
        : sentence.rowStarted(type)
    case 'row-complete':
      if (after === 0) return sentence.rowCompleteNone(type)
      return within(sentence.rowComplete(type, countOf(after, facts)), facts)
    case 'row-short':
      return sentence.rowShort({
        type,
        source: countOf(before, facts),
        arrived: countOf(after, facts),
        missing: countOf(Number(before) - Number(after), facts),
      })
    case 'count-fell': {
      const spell = side === 'source' ? sentence.fellOnSource : sentence.fellOnDr
      return spell(type, countOf(before, facts), countOf(after, facts))
    }
    case 'source-grew':
      return sentence.sourceGrew(type, countOf(before, facts), countOf(after, facts))
  }
  return kind satisfies never
}

/** `before` is the instant of the last movement, `after` the usual gap in ms. */
function stallSentence(facts: Facts): string {
  const { event, catalog, format } = facts
  const { sentence } = catalog.events
  if (typeof event.before !== 'number') return sentence.stalled
  const age = format.duration(event.at - event.before)
  const stalled =
    event.type === null ? sentence.stalledFor(age) : sentence.stalledIn(nameOf(event.type, facts), age)
  return typeof event.after === 'number' ? sentence.usually(stalled, format.duration(event.after)) : stalled
}

function within(sentence: string, { tookMs, catalog, format }: Facts): string {
  return tookMs === null ? sentence : catalog.events.sentence.within(sentence, format.duration(tookMs))
}

/** With the state before it, in words where it is one of ours. */
function afterState(sentence: string, { event, catalog }: Facts): string {
  if (event.before === null) return sentence
  return catalog.events.sentence.was(sentence, wordIn(catalog.words.state, event.before))
}

/** A task status in words and as DRS spells it; any other code as it is. */
function reasonOf(code: Value, words: Words): string {
  if (code === null) return words.catalog.words.noValue
  const word = wordIn(words.catalog.words.taskStatus, code)
  return word === code ? word : `${word} · ${code}`
}

const wordIn = (words: Readonly<Record<string, string>>, key: string | number): string =>
  Object.hasOwn(words, key) ? (words[key] ?? String(key)) : String(key)

const nameOf = (type: string | null, { catalog }: Words): string =>
  type === null ? catalog.words.noValue : typeName(catalog, type, type)

const countOf = (value: Value, { format }: Words): string =>
  format.count(typeof value === 'number' ? value : null)

const codeOf = (value: Value, { catalog }: Words): string =>
  value === null ? catalog.words.noValue : String(value)
