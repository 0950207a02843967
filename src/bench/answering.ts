// The server's own routes over a synthetic board, as a process of its own: `node answering.ts JOBS TYPES moving|still`.
import path from 'node:path'

import { createAccess } from '#server/access/access.ts'
import type { Configuration } from '#server/config/configuration.ts'
import { createApp } from '#server/http/app.ts'
import { loadSite } from '#server/http/site.ts'
import { systemClock } from '#server/systemClock.ts'

import { createSyntheticBoard } from './syntheticBoard.ts'

const [jobs, types, moving] = process.argv.slice(2)
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
  access: createAccess({ configuration: null, usersFile: '', store: null, clock: systemClock, log }),
  history: null,
  board: createSyntheticBoard({
    jobs: Number(jobs),
    types: Number(types),
    moving: moving === 'moving',
    nowMs: () => Date.now(),
  }),
  ask: () => Promise.resolve({ kind: 'budget', retryAfterMs: 1_000 }),
  clock: systemClock,
  configuration: () => configuration,
  tls: null,
  site: loadSite(path.resolve(import.meta.dirname, '../../dist')),
  log,
})
console.log(await app.server.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => process.exit(0))
