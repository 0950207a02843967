// The command, as a process of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

const run = (...flags: string[]) => {
  const guard = ['--import', new URL('../testing/endWithParent.ts', import.meta.url).href]
  const main = new URL('./main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [...guard, main, ...flags])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const seen = { out: '', err: '' }
  child.stdout.on('data', (text) => (seen.out += String(text)))
  child.stderr.on('data', (text) => (seen.err += String(text)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, seen, ended }
}

it('serves, writes a configuration for its owner alone, and ends on a signal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'lockstep.yaml')
  const { child, seen, ended } = run(
    '--port',
    '0',
    '--scenario',
    'steady',
    '--fault',
    'throttle',
    '--configuration',
    file,
  )
  await expect.poll(() => seen.out, { timeout: 4_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\n/)
  const url = /http:\S+/.exec(seen.out)?.[0] ?? ''
  expect((await fetch(`${url}/simulator/configuration`)).status).toBe(200)
  await expect.poll(() => readFileSync(file, 'utf8')).toContain(`endpoint: ${url}`)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

it('ends with 2 and one sentence where a flag is wrong', async () => {
  const { seen, ended } = run('--scenario', 'none')
  expect(await ended).toBe(2)
  expect(seen.err).toBe(
    '--scenario: found none, expected one of demo, seed, hostile, crowd, steady, storm, empty\n',
  )
})
