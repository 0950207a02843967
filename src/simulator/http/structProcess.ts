// POST /v3/{project_id}/jobs/batch-struct-process.
import { jsonAnswer, type Answer } from './answer.ts'
import type { DrsCall } from './drsCall.ts'
import { drsFailure } from './failures.ts'
import { requestedIds } from './requestedIds.ts'
import { isBadId, spell, toWireEntry, type WireEntry } from './wireResult.ts'

export type Envelope = { count: number; results: WireEntry[] }

/** `alter` is what a fault makes of a good answer's envelope. */
export const answerStructProcess = (call: DrsCall, alter: (envelope: Envelope) => Envelope): Answer => {
  const asked = requestedIds(call)
  if (asked.kind === 'refused') return asked.answer
  const { switches } = call.world
  const context = { switches, language: call.record.language, now: call.now }
  const entries = asked.ids
    .map((id) => toWireEntry(id, call.world.jobs(call.project.projectId, id), context))
    .filter((entry) => entry !== null)
  const bad = entries.filter(({ figures }) => isBadId(figures))
  const [first] = bad
  if (first !== undefined && switches.badIds === 'plain' && isBadId(first.figures)) {
    return drsFailure(400, spell(first.figures.code, switches), { language: call.record.language })
  }
  if (first !== undefined && switches.badIds === 'envelope') {
    return jsonAnswer(400, { count: bad.length, results: bad.map(({ entry }) => entry) } satisfies Envelope)
  }
  const counts = {
    results: entries.length,
    asked: asked.ids.length,
    good: entries.filter(({ figures }) => figures.kind !== 'error').length,
  }
  const envelope = { count: counts[switches.count], results: entries.map(({ entry }) => entry) }
  return jsonAnswer(200, alter(envelope))
}
