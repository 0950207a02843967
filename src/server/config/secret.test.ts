import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { SecretError, type Secret } from './configuration.ts'
import { warningText, type Report } from './fault.ts'
import { nothing } from './found.ts'
import { readSecret } from './secret.ts'
import { realSources } from './sources.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const environment: Record<string, string | undefined> = {}

function secretOf(text: string): { secret: Secret | null; report: Report } {
  const report: Report = { faults: [], warnings: [] }
  const at = { ...nothing({ path: 'token', line: 1 }), kind: 'text' as const, text }
  const sources = realSources(environment, folder)
  const secret = readSecret(at, { sources, report, configurationMode: 0o600, secretFiles: new Set() })
  return { secret, report }
}

test('a secret is read anew each time, so that a rotated one needs no restart', () => {
  environment['DRS_TOKEN'] = 'first'
  writeFileSync(path.join(folder, 'sk'), 'first\n', { mode: 0o600 })
  const fromEnvironment = secretOf('${env:DRS_TOKEN}').secret
  const fromFile = secretOf('${file:sk}').secret
  expect([fromEnvironment?.read(), fromFile?.read()]).toEqual(['first', 'first'])

  environment['DRS_TOKEN'] = 'second'
  writeFileSync(path.join(folder, 'sk'), 'second\r\n')
  expect([fromEnvironment?.read(), fromFile?.read()]).toEqual(['second', 'second'])
})

test('a secret that has gone says where it was', () => {
  environment['DRS_TOKEN'] = 'first'
  const { secret } = secretOf('${env:DRS_TOKEN}')
  delete environment['DRS_TOKEN']
  expect(() => secret?.read()).toThrow(SecretError)
  expect(() => secret?.read()).toThrow('env DRS_TOKEN')
})

test('a secret file that other accounts may read warns', () => {
  const file = path.join(folder, 'sk')
  writeFileSync(file, 'secret')
  chmodSync(file, 0o644)
  expect(secretOf('${file:sk}').report.warnings.map(warningText)).toEqual([
    'token (line 1): the file sk can be read by other accounts of this machine (chmod 600)',
  ])
  chmodSync(file, 0o600)
  expect(secretOf('${file:sk}').report.warnings).toEqual([])
})
