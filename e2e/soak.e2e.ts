// A short life of a wall: half an hour in less than a minute of a free machine. `npm run soak` lives thirty days.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from '@playwright/test'

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '..')

test('a wall of 500 jobs is the same after half an hour as after ten minutes', async () => {
  test.setTimeout(600_000)
  const script = path.join(root, 'src/bench/soak/main.ts')
  const { stdout } = await execute(process.execPath, [script, '--minutes', '30'], { cwd: root }).catch(
    (ended: { stdout: string }) => ended,
  )
  test.info().annotations.push({ type: 'soak', description: stdout })
  expect(stdout).toContain('nothing grows')
})
