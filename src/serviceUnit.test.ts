// The unit for systemd is an example, so what it promises is held against systemd's own reading and our own program.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

const unit = path.resolve(import.meta.dirname, '../lockstep.service.example')
const settings = new Map(
  readFileSync(unit, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? []
      return name === undefined || value === undefined ? [] : [[name, value] as const]
    }),
)

test.each([
  ['DynamicUser', 'yes'],
  ['ProtectSystem', 'strict'],
  ['StateDirectory', 'lockstep'],
  ['NoNewPrivileges', 'yes'],
  ['CapabilityBoundingSet', ''],
  ['LimitCORE', '0'],
  ['MemoryMax', '2G'],
  ['Restart', 'always'],
])('%s is "%s"', (name, value) => {
  expect(settings.get(name)).toBe(value)
})

test('no secret stands on its command line or in its environment', () => {
  expect(settings.get('LoadCredential')).toBeDefined()
  expect(settings.get('ExecStart')).toBe(
    '/opt/lockstep/node_modules/.bin/node --disable-proto=delete --max-semi-space-size=4 src/main.ts',
  )
})

const systemd = (...words: string[]) =>
  spawnSync('systemd-analyze', words, { encoding: 'utf8', timeout: 20_000 })
const canReckon = /^systemd (25[2-9]|2[6-9]\d)/.test(systemd('--version').stdout ?? '')

// Where there is no such systemd the settings above are all that is looked at.
test.skipIf(!canReckon)('systemd reckons its exposure to be at most 1.3 of 10', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const copy = path.join(folder, 'lockstep.service')
  copyFileSync(unit, copy)
  const reckoned = systemd('security', '--offline=true', '--threshold=13', '--no-pager', copy)
  expect(reckoned.stdout).toContain('exposure level for lockstep.service')
  expect(reckoned.status).toBe(0)
})
