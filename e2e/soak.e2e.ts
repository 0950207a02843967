// A day of a wall, beside the other tests and with what they leave of the machine: its time is its own. `npm run soak` lives
// thirty days.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import path from 'node:path'

import { expect, test } from '@playwright/test'

import { guard } from './process.ts'

const root = path.resolve(import.meta.dirname, '..')
/** As in `nice`: below all others. */
const PRIORITY = 10
/** On two cores that others use too it takes some twenty minutes. */
const limitMs = 60 * 60_000

test('a wall of 500 jobs is the same after a day as after six hours', async () => {
  test.setTimeout(limitMs)
  const said: string[] = []
  const script = path.join(root, 'src/bench/soak/main.ts')
  const child = spawn(process.execPath, [...guard, script, '--days', '1'], {
    cwd: root,
    stdio: 'pipe',
  })
  // What it starts inherits it.
  if (child.pid !== undefined) setPriority(child.pid, PRIORITY)
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text))
  }
  const [code] = await once(child, 'close')
  const text = said.join('')
  test.info().annotations.push({ type: 'soak', description: text })
  expect(text).toContain('nothing grows')
  expect(code).toBe(0)
})
