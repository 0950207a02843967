// The calls of our own API.
import type { FastifyInstance } from 'fastify'

import { boardPath, diagnosticsPath, jobPattern } from '#contract/routes.ts'

import { idPattern } from '../config/wellFormed.ts'
import { chooseEncoding } from './acceptEncoding.ts'
import { createBoardBodies } from './boardBodies.ts'
import { matchesEtag } from './etag.ts'
import { failure } from './failure.ts'
import type { ApiParts } from './apiParts.ts'
import type { PastAnswers } from './pastAnswers.ts'
import type { Query } from './queryValues.ts'
import { whyNoJob } from './whyNoJob.ts'

/** `past` answers where a moment of the past is asked for. */
export function addBoardRoute(app: FastifyInstance, { board, sender }: ApiParts, past: PastAnswers): void {
  const bodies = createBoardBodies(board)
  app.get<{ Querystring: Query }>(boardPath, (request, reply) => {
    const told = past.board({ request, reply }, request.query)
    if (told !== null) return told
    const { headers } = request.raw
    if (matchesEtag(headers['if-none-match'], bodies.etag())) return sender.send(reply, bodies.unchanged())
    const since = request.query['since']
    const encoding = chooseEncoding(headers['accept-encoding'])
    const ready = bodies.ready(typeof since === 'string' && since !== '' ? since : null, encoding)
    return ready instanceof Promise
      ? ready.then((answer) => sender.send(reply, answer))
      : sender.send(reply, ready)
  })
}

export function addJobRoute(
  app: FastifyInstance,
  { board, configuration, replies }: ApiParts,
  past: PastAnswers,
): void {
  app.get<{ Params: { project: string; jobId: string }; Querystring: Query }>(
    jobPattern,
    (request, reply) => {
      const told = past.job({ request, reply }, request.params, request.query)
      if (told !== null) return told
      const { project, jobId } = request.params
      const isKnown = configuration().projects.some(({ name }) => name === project)
      const job = isKnown && idPattern.test(jobId) ? board.job(project, jobId) : null
      if (job) return replies.json({ request, reply }, job)
      return replies.fail({ request, reply }, whyNoJob({ project, jobId, isKnown }))
    },
  )
}

export function addDiagnosticsRoute(app: FastifyInstance, { board, replies }: ApiParts): void {
  app.get(diagnosticsPath, (request, reply) => replies.json({ request, reply }, board.diagnostics()))
}

/** Health says nothing but whether; no project is named to whoever asks. */
export function addHealthRoutes(app: FastifyInstance, { board, replies }: ApiParts): void {
  app.get('/healthz', (request, reply) => replies.json({ request, reply }, { status: 'alive' }))
  app.get('/readyz', (request, reply) =>
    board.ready()
      ? replies.json({ request, reply }, { status: 'ready' })
      : replies.fail({ request, reply }, failure('not-ready')),
  )
}
