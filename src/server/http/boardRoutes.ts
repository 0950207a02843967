// The calls of our own API.
import type { FastifyInstance } from 'fastify'

import { boardPath, diagnosticsPath, jobPattern } from '#contract/routes.ts'

import type { BoardViews } from '../board/boardViews.ts'
import type { Configuration } from '../config/configuration.ts'
import { idPattern, projectNamePattern } from '../config/wellFormed.ts'
import { chooseEncoding } from './acceptEncoding.ts'
import { createBoardBodies } from './boardBodies.ts'
import { matchesEtag } from './etag.ts'
import { failure, type Failure } from './failure.ts'
import type { Replies } from './replies.ts'
import type { Sender } from './sender.ts'

export type ApiParts = {
  board: BoardViews
  configuration: () => Configuration
  sender: Sender
  replies: Replies
}

export function addBoardRoute(app: FastifyInstance, { board, sender }: ApiParts): void {
  const bodies = createBoardBodies(board)
  app.get<{ Querystring: { since?: string | string[] } }>(boardPath, (request, reply) => {
    const { headers } = request.raw
    if (matchesEtag(headers['if-none-match'], bodies.etag())) return sender.send(reply, bodies.unchanged())
    const { since } = request.query
    const encoding = chooseEncoding(headers['accept-encoding'])
    const ready = bodies.ready(typeof since === 'string' && since !== '' ? since : null, encoding)
    return ready instanceof Promise
      ? ready.then((answer) => sender.send(reply, answer))
      : sender.send(reply, ready)
  })
}

export function addJobRoute(app: FastifyInstance, { board, configuration, replies }: ApiParts): void {
  app.get<{ Params: { project: string; jobId: string } }>(jobPattern, (request, reply) => {
    const { project, jobId } = request.params
    const isKnown = configuration().projects.some(({ name }) => name === project)
    const job = isKnown && idPattern.test(jobId) ? board.job(project, jobId) : null
    if (job) return replies.json({ request, reply }, job)
    return replies.fail({ request, reply }, whyNoJob({ project, jobId, isKnown }))
  })
}

function whyNoJob(asked: { project: string; jobId: string; isKnown: boolean }): Failure {
  if (!projectNamePattern.test(asked.project)) return failure('bad-project')
  if (!asked.isKnown) return failure('unknown-project')
  return failure(idPattern.test(asked.jobId) ? 'unknown-job' : 'bad-job-id')
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
