import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  faultsOf,
  projectText as project,
  readText as read,
  smallestText as smallest,
} from '../../testing/configurationText.ts'
import { faultText, warningText } from './fault.ts'

test('the smallest configuration has every default', () => {
  expect(read(smallest)).toMatchObject({
    kind: 'ok',
    warnings: [],
    configuration: {
      mode: 'live',
      listen: { host: '127.0.0.1', port: 4400 },
      language: 'en-us',
      stallAfterMs: 300_000,
      store: { keepMs: 1_209_600_000, maxBytes: 2_147_483_648 },
      projects: [
        {
          name: 'prod',
          title: 'prod',
          region: 'eu-west-101',
          endpoint: 'https://drs.eu-west-101.myhuaweicloud.eu',
          projectId: 'p1',
          ca: null,
          proxy: null,
          poll: { intervalMs: 10_000, timeoutMs: 10_000, batch: 10, callsPerMinute: 60 },
          auth: { kind: 'token', token: { source: 'env TOKEN' } },
          jobs: [{ id: 'j1', name: 'j1' }],
        },
      ],
    },
  })
})

test('a project overrides single keys of the poll above it', () => {
  const answer = read(`poll: { interval: 30s, batch: 5 }\n${project('poll: { batch: 7 }')}`)
  expect(answer).toMatchObject({
    configuration: { projects: [{ poll: { intervalMs: 30_000, timeoutMs: 10_000, batch: 7 } }] },
  })
})

test('ids and names of digits or of YAML words stay what they are', () => {
  const answer = read(`
projects:
  - { name: 007, region: cn-north-4, project_id: 0123456789, auth: { token: "\${env:TOKEN}" }, jobs: [{ id: 1e5, name: no }] }`)
  expect(answer).toMatchObject({
    configuration: {
      projects: [{ name: '007', projectId: '0123456789', jobs: [{ id: '1e5', name: 'no' }] }],
    },
  })
})

test.each([
  ['eu-west-101', 'https://drs.eu-west-101.myhuaweicloud.eu', 'https://iam.eu-west-101.myhuaweicloud.eu'],
  ['cn-north-4', 'https://drs.cn-north-4.myhuaweicloud.com', 'https://iam.cn-north-4.myhuaweicloud.com'],
])('the region %s gives the endpoints of DRS and IAM', (region, drs, iam) => {
  const answer = read(
    smallest
      .replace('eu-west-101', region)
      .replace(/auth: .*/, 'auth: { password: { domain: d, user: u, password: "${env:TOKEN}" } }'),
  )
  expect(answer).toMatchObject({
    configuration: { projects: [{ endpoint: drs, auth: { iamEndpoint: iam } }] },
  })
})

test('an endpoint alone gives a region to show', () => {
  const answer = read(
    smallest.replace('region: eu-west-101', 'endpoint: https://drs.eu-de.otc.t-systems.com'),
  )
  expect(answer).toMatchObject({ configuration: { projects: [{ region: 'eu-de' }] } })
})

test('the three ways to authenticate are read', () => {
  const ways = [
    'token: ${env:TOKEN}',
    'password: { domain: d, user: u, password: "${file:sk}" }',
    'aksk: { access_key: "${env:TOKEN}", secret_key: "${file:/etc/lockstep/sk}", security_token: "${env:TOKEN}" }',
  ]
  const kinds = ways.map((way) => {
    const answer = read(smallest.replace(/auth: .*/, `auth:\n      ${way}`))
    return answer.kind === 'ok' ? answer.configuration.projects[0]?.auth.kind : answer.faults.map(faultText)
  })
  expect(kinds).toEqual(['token', 'password', 'aksk'])
})

test.each([
  ['an empty file', '', 'projects (line 1): found nothing, expected a list of projects'],
  [
    'a text for a file',
    'hello',
    'lockstep.yaml (line 1): found a text, expected a map with listen, language',
  ],
  ['no project', 'projects: []', 'projects (line 1): found an empty list, expected at least one project'],
  [
    'a misspelt key',
    `languge: de\n${smallest}`,
    'languge (line 1): found the unknown key "languge", expected language?',
  ],
  [
    'a key twice',
    `language: en-us\nlanguage: zh-cn\n${smallest}`,
    '(line 2): found a key that stands there already',
  ],
  [
    'a language DRS has not',
    `language: de\n${smallest}`,
    'language (line 1): found "de", expected en-us or zh-cn',
  ],
  [
    'an open address',
    `listen: 0.0.0.0:80\n${smallest}`,
    'listen (line 1): found "0.0.0.0:80", expected a loopback',
  ],
  [
    'a duration without unit',
    `stall_after: 5\n${smallest}`,
    'stall_after (line 1): found "5", expected a duration',
  ],
  [
    'an interval too short',
    `poll: { interval: 999ms }\n${smallest}`,
    'poll.interval (line 1): found "999ms", expected a duration from 1s to 1h',
  ],
  ['an interval too long', `poll: { interval: 61m }\n${smallest}`, 'poll.interval (line 1): found "61m"'],
  [
    'a time-out too long',
    `poll: { timeout: 3m }\n${smallest}`,
    'poll.timeout (line 1): found "3m", expected a duration from 1s to 2m',
  ],
  [
    'a batch of none',
    `poll: { batch: 0 }\n${smallest}`,
    'poll.batch (line 1): found "0", expected a whole number from 1 to 100',
  ],
  ['a batch too great', `poll: { batch: 101 }\n${smallest}`, 'poll.batch (line 1): found "101"'],
  [
    'a budget too great',
    `poll: { calls_per_minute: 6001 }\n${smallest}`,
    'poll.calls_per_minute (line 1): found "6001", expected a whole number from 1 to 6000',
  ],
  [
    'a list where a map belongs',
    `poll: [1]\n${smallest}`,
    'poll (line 1): found a list, expected a map with interval',
  ],
  [
    'a name with a slash',
    smallest.replace('prod', 'a/b'),
    'projects[0].name (line 3): found "a/b", expected a name of letters',
  ],
  ['a name too long', smallest.replace('prod', 'a'.repeat(65)), 'projects[0].name (line 3): found "aaaa'],
  ['no name', smallest.replace('name: prod', 'title: x'), 'projects[0].name (line 3): found nothing'],
  ['a region in capitals', smallest.replace('eu-west-101', 'EU'), 'projects[0].region (line 4): found "EU"'],
  [
    'an id with a space',
    smallest.replace('id: j1', 'id: j 1'),
    'projects[0].jobs[0].id (line 7): found "j 1"',
  ],
  ['an id too long', smallest.replace('id: j1', `id: ${'a'.repeat(65)}`), 'projects[0].jobs[0].id (line 7)'],
  [
    'an id twice',
    smallest.replace('[{ id: j1 }]', '[{ id: j1 }, { id: j1 }]'),
    'projects[0].jobs[1].id (line 7): found "j1", which is projects[0].jobs[0].id already, expected each id once',
  ],
  [
    'a job that is a text',
    smallest.replace('{ id: j1 }', 'j1'),
    'projects[0].jobs[0] (line 7): found a text, expected a map with id, name',
  ],
  [
    'a name over two lines',
    smallest.replace('id: j1', 'id: j1, name: "a\\nb"'),
    'projects[0].jobs[0].name (line 7): found "a b", expected a text of one line',
  ],
  [
    'no jobs',
    smallest.replace(/jobs: .*/, ''),
    'projects[0].jobs (line 3): found nothing, expected a list of jobs',
  ],
  [
    'no authentication',
    smallest.replace(/auth: .*/, ''),
    'projects[0].auth (line 3): found none, expected exactly one of token, password, aksk',
  ],
  [
    'two authentications',
    smallest.replace('auth: {', 'auth: { aksk: { access_key: "${env:TOKEN}", secret_key: "${env:TOKEN}" },'),
    'projects[0].auth (line 6): found token and aksk',
  ],
  [
    'an http endpoint',
    project('endpoint: http://drs.example.com'),
    'projects[0].endpoint (line 8): found "drs.example.com", expected https',
  ],
  [
    'a CA that is not there',
    project('ca: own.pem'),
    'projects[0].ca (line 8): found "own.pem", which holds none, expected a file with PEM certificates',
  ],
  [
    'a variable that is not set',
    smallest.replace('TOKEN', 'NOPE'),
    'projects[0].auth.token (line 6): found env NOPE, which is not there or cannot be read',
  ],
  [
    'a variable that is empty',
    smallest.replace('TOKEN', 'EMPTY'),
    'projects[0].auth.token (line 6): found env EMPTY, which is empty',
  ],
  [
    'a secret of two lines',
    smallest.replace('TOKEN', 'LINES'),
    'projects[0].auth.token (line 6): found env LINES, which has more than one line',
  ],
  [
    'a secret file that is not there',
    smallest.replace('env:TOKEN', 'file:/nope'),
    'projects[0].auth.token (line 6): found file /nope, which is not there or cannot be read',
  ],
  [
    'an unfinished reference',
    smallest.replace('env:TOKEN}', 'env:TOKEN'),
    'projects[0].auth.token (line 6): found an unfinished reference, expected ${env:NAME} or ${file:PATH}',
  ],
  ['broken indentation', 'projects:\n\t- name: x', '(line 2): found a tab as indentation, expected YAML'],
  ['a second document', `${smallest}\n---\n${smallest}`, 'found a second document, expected YAML'],
])('%s is told', (_what, text, sentence) => {
  expect(faultsOf(text)).toContainEqual(expect.stringContaining(sentence))
})

test('a project name or a project id at one endpoint may stand once', () => {
  const second = smallest.replace('projects:', '')
  expect(faultsOf(`${smallest}${second}`)).toEqual([
    'projects[1].name (line 10): found the value of projects[0].name, expected each project name once',
    'projects[1].project_id (line 10): found the value of projects[0].project_id, expected each project_id once per endpoint',
  ])
  expect(
    faultsOf(`${smallest}${second.replace('prod', 'other').replace('eu-west-101', 'cn-north-4')}`),
  ).toEqual([])
})

test('every fault is reported at once, in the order of the file', () => {
  const text = smallest
    .replace('prod', 'a b')
    .replace('eu-west-101', 'EU')
    .replace('p1', 'p 1')
    .replace('TOKEN', 'NOPE')
    .replace('j1', 'j 1')
  expect(faultsOf(text).map((fault) => fault.split(':')[0])).toEqual([
    'projects[0].name (line 3)',
    'projects[0].region (line 4)',
    'projects[0].project_id (line 5)',
    'projects[0].auth.token (line 6)',
    'projects[0].jobs[0].id (line 7)',
  ])
})

test('a batch beyond what DRS advises warns', () => {
  const answer = read(`poll: { batch: 11 }\n${smallest}`)
  expect(answer.kind).toBe('ok')
  expect(answer.warnings.map(warningText)).toEqual([
    'poll.batch (line 1): 11 ids in one call; DRS advises at most 10',
  ])
})

test('whatever the file says, there is an answer in single lines without a scheme', () => {
  const bits = fc.constantFrom(
    'projects:',
    '- ',
    'name: ',
    'http://',
    '{',
    '[',
    '&a ',
    '*a',
    '\n',
    '  ',
    '"',
    '\u001B[2J',
    'auth:',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 6 })), { maxLength: 25 }), (parts) => {
      for (const fault of faultsOf(parts.join(''))) expect(fault).toMatch(/^(?!.*http:\/\/)[^\p{Cc}]+$/u)
    }),
  )
})
