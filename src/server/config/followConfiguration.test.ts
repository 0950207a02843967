import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { createDrivenClock, type DrivenClock } from '../../testing/drivenClock.ts'
import { followConfiguration, type Following } from './followConfiguration.ts'
import { loadConfiguration } from './loadConfiguration.ts'

const environment = { TOKEN: 'a token' }
const configuration = (name: string): string => `
projects:
  - { name: ${name}, region: cn-north-4, project_id: p, auth: { token: "\${env:TOKEN}" }, jobs: [] }`

let folder = ''
let file = ''
let clock: DrivenClock
let applied: string[] = []
let lines: string[] = []
let following: Following | null = null

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-follow-'))
  file = path.join(folder, 'lockstep.yaml')
  clock = createDrivenClock({ startAt: 0 })
  applied = []
  lines = []
})

afterEach(() => {
  following?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const say = (_facts: unknown, message: string): void => void lines.push(message)

function follow(): Following {
  following = followConfiguration({
    path: file,
    load: () => loadConfiguration(file, environment),
    clock,
    log: { info: say, warn: say, error: say },
  })
  following.begin(({ projects }) => void applied.push(projects.map(({ name }) => name).join()))
  return following
}

/** Long enough for a change to be seen and to hold still. */
const awhile = (): Promise<void> => clock.advance(3_000)

test('a file that is written anew is read anew, once', async () => {
  writeFileSync(file, configuration('first'))
  follow()
  writeFileSync(file, configuration('second'))
  await awhile()
  await awhile()
  expect(applied).toEqual(['second'])
})

test('a file that an editor renames over the old one is read anew', async () => {
  writeFileSync(file, configuration('first'))
  follow()
  writeFileSync(`${file}~`, configuration('renamed'))
  renameSync(`${file}~`, file)
  await awhile()
  expect(applied).toEqual(['renamed'])
})

test('a link that is turned to another folder is followed', async () => {
  for (const name of ['old', 'new']) {
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'lockstep.yaml'), configuration(name))
  }
  symlinkSync('old', path.join(folder, '..data'))
  symlinkSync('..data/lockstep.yaml', file)
  follow()
  symlinkSync('new', path.join(folder, '..data_tmp'))
  renameSync(path.join(folder, '..data_tmp'), path.join(folder, '..data'))
  await awhile()
  expect(applied).toEqual(['new'])
})

test('a wrong file is refused with its messages, and the next right one is taken', async () => {
  writeFileSync(file, configuration('first'))
  follow()
  writeFileSync(file, configuration('a b'))
  await awhile()
  expect(applied).toEqual([])
  expect(lines).toEqual([
    expect.stringContaining('projects[0].name (line 3): found "a b"'),
    'The configuration is refused, the old one stays',
  ])
  writeFileSync(file, configuration('third'))
  await awhile()
  expect(applied).toEqual(['third'])
})

test('a file that goes away changes nothing until it is back', async () => {
  writeFileSync(file, configuration('first'))
  follow()
  rmSync(file)
  await awhile()
  expect(applied).toEqual([])
  writeFileSync(file, configuration('back'))
  await awhile()
  expect(applied).toEqual(['back'])
})

test('a change of a file that holds a secret is a change of the configuration', async () => {
  const secret = path.join(folder, 'sk')
  writeFileSync(secret, 'old', { mode: 0o600 })
  writeFileSync(file, configuration('first').replace('${env:TOKEN}', '${file:sk}'))
  follow()
  writeFileSync(secret, 'a new one')
  await awhile()
  expect(applied).toEqual(['first'])
})

test('a file that is still being written is not read', async () => {
  writeFileSync(file, configuration('first'))
  follow()
  for (const part of ['pro', 'projects:', configuration('whole')]) {
    writeFileSync(file, part)
    // Each part is a step of its own.
    // oxlint-disable-next-line no-await-in-loop
    await clock.advance(1_000)
  }
  await awhile()
  expect(applied).toEqual(['whole'])
  expect(lines).toEqual(['The configuration is read anew'])
})

test('a reload that is asked for reads the file at once, changed or not', () => {
  writeFileSync(file, configuration('first'))
  follow().reload()
  expect(applied).toEqual(['first'])
})

test('a new address to listen on is told to wait for the next start, once', async () => {
  writeFileSync(file, configuration('first'))
  follow()
  const moved = `listen: 127.0.0.1:4500${configuration('first')}`
  for (const text of [moved, `${moved}\n# the same address`]) {
    writeFileSync(file, text)
    // Each is a change of its own.
    // oxlint-disable-next-line no-await-in-loop
    await awhile()
  }
  expect(applied).toEqual(['first', 'first'])
  expect(lines).toEqual([
    'listen has changed: the new address takes effect at the next start',
    'The configuration is read anew',
    'The configuration is read anew',
  ])
})
