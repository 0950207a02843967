// Questions about the past: counts over time, runs and events.
import type { FastifyInstance } from 'fastify'

import { EVENTS_MOST, EventKind } from '#contract/events.ts'
import { HISTORY_POINTS_MOST } from '#contract/history.ts'
import { eventsPath, historyPattern, runsPattern } from '#contract/routes.ts'

import { failure, RequestError } from './failure.ts'
import { createGate, MOST_UNDER_WAY } from './gate.ts'
import { instantOf, integerOf, listOf, single, type Query } from './queryValues.ts'
import { ask, sendJob, type HistoryParts, type JobParams } from './storeAnswers.ts'

const DAY_MS = 86_400_000

export function addHistoryRoutes(app: FastifyInstance, parts: HistoryParts): void {
  const { clock, replies } = parts
  const gate = createGate(MOST_UNDER_WAY)

  app.get<{ Params: JobParams; Querystring: Query }>(historyPattern, async (request, reply) => {
    const { query, params } = request
    const nowMs = clock.nowMs()
    const to = Math.min(instantOf(query, 'to') ?? nowMs, nowMs)
    const from = instantOf(query, 'from') ?? to - DAY_MS
    if (from >= to) throw new RequestError(failure('bad-range'))
    const points = integerOf(query, 'points', { min: 2, max: HISTORY_POINTS_MOST, fallback: 500 })
    const counts = await ask(parts, gate, (history) => history.counts(params, { from, to, points }))
    return sendJob(parts, { request, reply }, { params, value: counts })
  })

  app.get<{ Params: JobParams }>(runsPattern, async (request, reply) => {
    const { params } = request
    const runs = await ask(parts, gate, (history) => history.runs(params))
    return sendJob(parts, { request, reply }, { params, value: runs })
  })

  app.get<{ Querystring: Query }>(eventsPath, async (request, reply) => {
    const { query } = request
    const events = await ask(parts, gate, (history) =>
      history.events({
        from: instantOf(query, 'from'),
        to: instantOf(query, 'to'),
        projects: listOf(query, 'project'),
        jobIds: listOf(query, 'job'),
        kinds: listOf(query, 'kind').map(kindOf),
        before: cursorOf(query),
        limit: integerOf(query, 'limit', { min: 1, max: EVENTS_MOST, fallback: 100 }),
      }),
    )
    return replies.json({ request, reply }, events)
  })
}

function kindOf(text: string): EventKind {
  const kind = EventKind.safeParse(text)
  if (!kind.success) throw new RequestError(failure('bad-kind'))
  return kind.data
}

/** Opaque, but of a known form: `next` of an earlier answer. */
function cursorOf(query: Query): string | null {
  const text = single(query, 'before', 'bad-cursor')
  if (text !== null && !/^[\w.-]{1,64}$/.test(text)) throw new RequestError(failure('bad-cursor'))
  return text
}
