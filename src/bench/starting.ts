// How long it takes until somebody can look: from start to the address, and from a fresh clone to the first page.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import { startChild } from './child.ts'
import { median } from './load.ts'
import type { Measure, Subject } from './measure.ts'

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '../..')

export const starting: Subject = {
  name: 'starting',
  measure: async ({ full }) => [await toListening(), await freshClone(full), await wholeTest()],
}

async function toListening(): Promise<Measure> {
  const ours: number[] = []
  const bare: number[] = []
  const bareServer = path.join(root, 'src/bench/bareServers.ts')
  // In turn, so that other work on the machine falls on both.
  for (let time = 0; time < 5; time += 1) {
    const env = { LOCKSTEP_LISTEN: '127.0.0.1:0', LOCKSTEP_CONFIG: '' }
    ours.push(await secondsToListen([path.join(root, 'src/main.ts')], env))
    bare.push(await secondsToListen([bareServer, 'fastify', bareServer]))
  }
  return {
    what: 'start to listening, the demo',
    measured: median(ours),
    unit: 's',
    budget: 1,
    floor: { of: 'bare Fastify', value: median(bare) },
  }
}

async function secondsToListen(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = await startChild([process.execPath, ...command], env)
  await child.end()
  return child.startedInMs / 1000
}

/** Only in a full run: it installs everything anew. */
async function freshClone(full: boolean): Promise<Measure> {
  const measure: Measure = {
    what: '`npm start` on a fresh clone to the first page',
    measured: null,
    unit: 's',
    budget: 30,
  }
  if (!full) return { ...measure, note: 'only with --full' }
  const folder = await mkdtemp(path.join(tmpdir(), 'lockstep-clone-'))
  try {
    await execute('git', ['clone', '--quiet', root, folder])
    const begun = performance.now()
    const begunAt = Date.now()
    const env = { LOCKSTEP_LISTEN: '127.0.0.1:0', PATH: withoutOwnTools(process.env['PATH'] ?? '') }
    const child = await startChild(['npm', 'start', '--prefix', folder], env)
    await (await fetch(child.url)).text()
    const tookMs = performance.now() - begun
    await child.end()
    const installedS = ((await stat(path.join(folder, installed))).mtimeMs - begunAt) / 1000
    return { ...measure, measured: tookMs / 1000, floor: { of: 'npm install in it', value: installedS } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What npm writes last. */
const installed = 'node_modules/.package-lock.json'

/** As somebody finds it who has not installed anything here. */
const withoutOwnTools = (PATH: string): string =>
  PATH.split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':')

/** Not run again here: the last whole run left a record. */
async function wholeTest(): Promise<Measure> {
  const measure: Measure = { what: '`npm test`, all of it', measured: null, unit: 's', budget: 900 }
  try {
    const text = await readFile(path.join(root, '.out/checks.json'), 'utf8')
    const record = JSON.parse(text) as { whole: boolean; tookMs: number } // written by the checks
    return record.whole
      ? { ...measure, measured: record.tookMs / 1000, note: 'the last run' }
      : { ...measure, note: 'the last run was not whole' }
  } catch {
    return { ...measure, note: 'has not run here yet' }
  }
}
