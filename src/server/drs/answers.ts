// From a judged reply to what the rest of the server gets: entries matched by id, never by position.
import { WireStatusAnswer } from '#upstream/batchStatus.ts'
import { WireStructAnswer } from '#upstream/structProcess.ts'

import type { CallFacts, StatusAnswer, StructAnswer } from './client.ts'

export const toStructAnswer = (facts: CallFacts, rejected: boolean): StructAnswer => {
  const wires = WireStructAnswer.parse(facts.raw).results
  const raws = entriesOf(facts.raw)
  const results = wires.flatMap((wire, index) => {
    const jobId = wire?.job_id ?? wire?.id ?? ''
    return wire === null || jobId === '' ? [] : [{ jobId, wire, raw: raws[index] }]
  })
  return { ...facts, rejected, results, unreadableResults: wires.length - results.length }
}

export const toStatusAnswer = (facts: CallFacts): StatusAnswer => ({
  ...facts,
  results: WireStatusAnswer.parse(facts.raw).results.flatMap((wire) => {
    const jobId = wire?.id ?? wire?.job_id ?? ''
    return wire === null || jobId === '' ? [] : [{ jobId, wire }]
  }),
})

/** `count` of an envelope, as far as it is a number. */
export const countOf = (envelope: unknown): number | null => {
  const answer = WireStatusAnswer.safeParse(envelope)
  return answer.success ? (answer.data.count ?? null) : null
}

const entriesOf = (envelope: unknown): readonly unknown[] =>
  typeof envelope === 'object' &&
  envelope !== null &&
  'results' in envelope &&
  Array.isArray(envelope.results)
    ? envelope.results
    : []
