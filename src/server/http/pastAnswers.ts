// The board and a job as they were, at the paths of the live ones.
import { chooseEncoding } from './acceptEncoding.ts'
import { failure, RequestError } from './failure.ts'
import { createGate, MOST_UNDER_WAY } from './gate.ts'
import { createPastBodies } from './pastBodies.ts'
import { instantOf, type Query } from './queryValues.ts'
import type { Exchange } from './replies.ts'
import { ask, sendJob, type HistoryParts, type JobParams } from './storeAnswers.ts'

/** Answers a board or a job call that asks for a moment of the past; null where it asks for now. */
export type PastAnswers = {
  board: (exchange: Exchange, query: Query) => Promise<void> | null
  job: (exchange: Exchange, params: JobParams, query: Query) => Promise<void> | null
}

export function createPastAnswers(parts: HistoryParts): PastAnswers {
  const { clock, sender } = parts
  const gate = createGate(MOST_UNDER_WAY)
  const bodies = createPastBodies((at) => ask(parts, gate, (history) => history.boardAt(at)), clock.nowMs)
  const momentOf = (query: Query): number | null => {
    const at = instantOf(query, 'at')
    if (at !== null && at > clock.nowMs()) throw new RequestError(failure('bad-time'))
    return at
  }
  return {
    board: ({ request, reply }, query) => {
      const at = momentOf(query)
      if (at === null) return null
      const encoding = chooseEncoding(request.headers['accept-encoding'])
      return bodies(at, encoding).then((answer) => sender.send(reply, answer))
    },
    job: (exchange, params, query) => {
      const at = momentOf(query)
      if (at === null) return null
      return ask(parts, gate, (history) => history.jobAt(params, at)).then((value) =>
        sendJob(parts, exchange, { params, value }),
      )
    },
  }
}
