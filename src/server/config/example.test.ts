import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { accessKeys } from './access.ts'
import { oidcKeys, passwordKeys, proxyKeys } from './accessWays.ts'
import { akskKeys, authKeys } from './auth.ts'
import { readYaml, type Found } from './found.ts'
import { jobKeys } from './jobs.ts'
import { pollKeys } from './poll.ts'
import { projectKeys } from './project.ts'
import { readConfiguration, topKeys } from './readConfiguration.ts'
import { realSources } from './sources.ts'
import { storeKeys } from './store.ts'
import { tlsKeys } from './tls.ts'

const text = readFileSync(path.resolve(import.meta.dirname, '../../../lockstep.example.yaml'), 'utf8')

const sources = {
  ...realSources({ DRS_TOKEN: 'a token' }, '/etc/lockstep'),
  fileMode: () => 0o600,
}

test('the example is a right configuration without a warning', () => {
  expect(readConfiguration(text, { sources, mode: 0o644 })).toMatchObject({ kind: 'ok', warnings: [] })
})

test('the example shows every key there is, and no other', () => {
  // What is commented out is as much a part of the example: only one way to authenticate may stand.
  const whole = text
    .replaceAll(/^# (?=access:|  )/gm, '')
    .replaceAll(
      /^(\s*)# (?=\s*(?:ca|proxy|password|iam_endpoint|domain|user|aksk|\w+_key|security_token):)/gm,
      '$1',
    )
  const keys = new Set(keysOf(readYaml(whole).root))
  const known = [
    topKeys,
    accessKeys,
    tlsKeys,
    passwordKeys,
    proxyKeys,
    oidcKeys,
    pollKeys,
    storeKeys,
    projectKeys,
    authKeys.auth,
    authKeys.password,
    akskKeys,
    jobKeys,
  ]
  expect([...keys].toSorted()).toEqual([...new Set(known.flat())].toSorted())
})

const keysOf = (at: Found): readonly string[] => [
  ...at.items().flatMap(keysOf),
  ...at.entries().flatMap(({ key, value }) => [key, ...keysOf(value)]),
]
