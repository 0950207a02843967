// The server's own routes over a board that is played, as a process of its own: `node playing.ts JOBS STEP_MS`. Its clock
// stands until somebody asks for the board, and is wound on by a step then: so it keeps pace with the page's.
import path from 'node:path'

import { boardPath } from '#contract/routes.ts'
import { createAccess } from '#server/access/access.ts'
import type { Configuration } from '#server/config/configuration.ts'
import type { HistoryViews } from '#server/history/historyViews.ts'
import { createApp } from '#server/http/app.ts'
import { loadSite } from '#server/http/site.ts'
import { systemClock } from '#server/systemClock.ts'

import { createPlayedBoard } from './playedBoard.ts'

const [jobs, step] = process.argv.slice(2)
const stepMs = Number(step)
let nowMs = Date.now()
const clock = { ...systemClock, nowMs: () => nowMs }
const board = createPlayedBoard(Number(jobs), clock.nowMs)

const nothing = (): Promise<null> => Promise.resolve(null)
const history: HistoryViews = {
  boardAt: () => Promise.resolve(board.views.since(null)),
  jobAt: nothing,
  counts: nothing,
  runs: nothing,
  events: ({ limit }) => Promise.resolve(board.events(limit)),
}
const configuration: Configuration = {
  mode: 'live',
  listen: { host: '127.0.0.1', port: 0 },
  language: 'en-us',
  stallAfterMs: 300_000,
  store: { keepMs: 86_400_000, maxBytes: 2 ** 30 },
  access: null,
  projects: [],
}
const silent = (): void => {}
const log = { info: silent, warn: silent, error: console.error }

const app = createApp({
  access: createAccess({ configuration: null, usersFile: '', store: null, clock, log }),
  history,
  board: board.views,
  ask: () => Promise.resolve({ kind: 'budget', retryAfterMs: 1_000 }),
  clock,
  configuration: () => configuration,
  tls: null,
  site: loadSite(path.resolve(import.meta.dirname, '../../../dist')),
  log,
})
app.server.addHook('onRequest', ({ url }, _reply, done) => {
  if (url.startsWith(boardPath)) {
    nowMs += stepMs
    board.catchUp()
  }
  done()
})
console.log(await app.server.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => process.exit(0))
