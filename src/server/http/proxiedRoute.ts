// The DRS call itself, for any client of DRS: from the board while that is live, else within a part of the budget.
import type { FastifyInstance } from 'fastify'

import { proxiedPattern } from '#contract/routes.ts'

import type { BoardViews } from '../board/boardViews.ts'
import type { Configuration } from '../config/configuration.ts'
import { idPattern } from '../config/wellFormed.ts'
import { UpstreamError } from '../drs/upstreamError.ts'
import type { ForeignCall } from '../poll/foreignCall.ts'
import { askOthers } from './askOthers.ts'
import { drsFailure, upstreamFailure } from './drsFailure.ts'
import { failure, type Failure } from './failure.ts'
import { readProxiedBody } from './proxiedBody.ts'
import type { Exchange, Replies } from './replies.ts'
import { wireLanguage } from './wireLanguage.ts'

export type ProxiedParts = {
  board: BoardViews
  ask: ForeignCall
  configuration: () => Configuration
  replies: Replies
}

export function addProxiedRoute(app: FastifyInstance, parts: ProxiedParts): void {
  app.post<{ Params: { project_id: string } }>(proxiedPattern, async (request, reply) => {
    const exchange: Exchange = { request, reply }
    const project = findProject(request.params.project_id, parts.configuration())
    if (project.kind === 'failure') return parts.replies.fail(exchange, project.failure)
    const asked = readProxiedBody(request.body)
    if (asked.kind === 'failure') return parts.replies.fail(exchange, asked.failure)
    // DRS may take longer than a silent connection is kept otherwise.
    request.raw.setTimeout(0)
    const answer = await answerFor(exchange, { ...parts, ...project, jobIds: asked.jobIds })
    return answer.kind === 'failure'
      ? parts.replies.fail(exchange, answer.failure)
      : parts.replies.json(exchange, answer.body, answer.status)
  })
}

type Found = { kind: 'ok'; projectId: string; batch: number } | { kind: 'failure'; failure: Failure }

function findProject(projectId: string, { projects }: Configuration): Found {
  if (!idPattern.test(projectId)) {
    return { kind: 'failure', failure: drsFailure('DRS.M00202', 'The value of project_id is invalid.') }
  }
  const project = projects.find((candidate) => candidate.projectId === projectId)
  return project
    ? { kind: 'ok', projectId, batch: project.poll.batch }
    : { kind: 'failure', failure: drsFailure('DRS.M00261', 'The configuration has no such project_id.') }
}

type Answer =
  | { kind: 'ok'; status: number; body: { count: number; results: readonly unknown[] } }
  | { kind: 'failure'; failure: Failure }

async function answerFor(
  { request, reply }: Exchange,
  question: ProxiedParts & { projectId: string; batch: number; jobIds: readonly string[] },
): Promise<Answer> {
  const language = wireLanguage(request.headers['x-language'])
  const { board, projectId, jobIds } = question
  // Good entries alone are kept, and these hold no text in any language.
  const cached = new Map(jobIds.map((id) => [id, board.cachedEntry(projectId, id)]))
  const others = jobIds.filter((id) => cached.get(id) === null)
  const leaving = new AbortController()
  reply.raw.once('close', () => leaving.abort())
  try {
    const asked = await askOthers(others, { ...question, language, signal: leaving.signal })
    if (asked.kind === 'failure') return asked
    const own = jobIds.flatMap((id) => cached.get(id) ?? asked.byId.get(id) ?? [])
    const results = [...own, ...asked.unasked]
    return { kind: 'ok', status: asked.status, body: asked.whole ?? { count: results.length, results } }
  } catch (error) {
    // Who asked is gone: what they would have been told does not matter, and it is no error of ours.
    if (leaving.signal.aborted) return { kind: 'failure', failure: failure('called-off') }
    if (!(error instanceof UpstreamError)) throw error
    return { kind: 'failure', failure: upstreamFailure(error, language) }
  }
}
