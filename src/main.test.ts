import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { BoardAnswer } from '#contract/board.ts'
import { runUserCommand } from '#server/access/password/userCommand.ts'
import { systemClock } from '#server/systemClock.ts'
import { startSimulator, type Simulator } from '#simulator/simulator.ts'

import { writeConfiguration, writeText } from './testing/configurationFile.ts'
import { startProcess, type ServerProcess } from './testing/serverProcess.ts'

vi.setConfig({ testTimeout: 30_000 })

let folder = ''
let simulator: Simulator | null = null
const processes: ServerProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-main-'))
})

afterEach(async () => {
  for (const started of processes.splice(0)) {
    started.signal('SIGKILL')
    // One after another: each is over when its streams are.
    // oxlint-disable-next-line no-await-in-loop
    await started.ended
  }
  await simulator?.close()
  simulator = null
  rmSync(folder, { recursive: true, force: true })
})

function start(variables: Readonly<Record<string, string>> = {}): ServerProcess {
  const started = startProcess(folder, variables)
  processes.push(started)
  return started
}

const simulate = async (): Promise<Simulator> =>
  (simulator = await startSimulator({ clock: systemClock, scenario: 'steady' }))

const board = async (url: string): Promise<BoardAnswer> =>
  BoardAnswer.parse(await (await fetch(`${url}/api/board`)).json())

test('without a configuration the demo runs, says so, and ends on SIGTERM with 0', async () => {
  const demo = start()
  const url = await demo.url()
  expect(demo.stdout()).toBe(`Lockstep is at ${url}\n`)
  expect(demo.stderr()).not.toContain('http://')
  expect(demo.stderr()).toContain('copy lockstep.example.yaml to lockstep.yaml')
  // Another address of this very machine: who listens on every address answers there too.
  const { port } = new URL(url)
  const elsewhere = fetch(`http://127.0.0.2:${port}/healthz`, { signal: AbortSignal.timeout(2_000) })
  await expect(elsewhere).rejects.toThrow(/fetch failed|timeout/)
  const answer = await board(url)
  expect(answer.mode).toBe('demo')
  expect(answer.jobs.length).toBeGreaterThanOrEqual(28)
  demo.signal('SIGTERM')
  expect(await demo.ended).toBe(0)
  expect(demo.stdout()).toBe(`Lockstep is at ${url}\n`)
})

test('every fault of the configuration is a line, and the exit code is 2', async () => {
  writeText(folder, 'listen: 10.0.0.1:80\nprojects:\n  - { name: a b, endpoint: "http://drs.example.com" }')
  const wrong = start()
  expect(await wrong.ended).toBe(2)
  expect(wrong.stdout()).toBe('')
  expect(wrong.stderr().trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^listen \(line 1\): found "10\.0\.0\.1:80", expected /),
    expect.stringMatching(/^projects\[0\]\.name \(line 3\): /),
    expect.stringMatching(/^projects\[0\]\.endpoint \(line 3\): found "drs\.example\.com", expected https/),
    expect.stringMatching(/^projects\[0\]\.project_id \(line 3\): /),
    expect.stringMatching(/^projects\[0\]\.auth \(line 3\): /),
    expect.stringMatching(/^projects\[0\]\.jobs \(line 3\): /),
  ])
})

test.each([
  [
    'an address that others reach, also while it is developed,',
    { LOCKSTEP_LISTEN: '0.0.0.0:0', NODE_ENV: 'development' },
    /^LOCKSTEP_LISTEN: found "0\.0\.0\.0:0", .*no access control/,
  ],
  [
    'an address that is none',
    { LOCKSTEP_LISTEN: 'nonsense' },
    /^LOCKSTEP_LISTEN: found "nonsense", expected host:port/,
  ],
  [
    'a configuration that is not there',
    { LOCKSTEP_CONFIG: 'nope.yaml' },
    /nope\.yaml: found nothing, expected the configuration/,
  ],
  ['a configuration that is a folder', { LOCKSTEP_CONFIG: '.' }, /found something that is no file/],
  ['a data folder that is a file', { LOCKSTEP_DATA: process.execPath }, /^LOCKSTEP_DATA: found the file/],
])('%s ends it with 2 and one sentence', async (_what, variables, sentence) => {
  const wrong = start(variables)
  expect(await wrong.ended).toBe(2)
  expect(wrong.stdout()).toBe('')
  expect(wrong.stderr().trimEnd().split('\n')).toEqual([expect.stringMatching(sentence)])
})

test('a port in use ends it with 1 and a sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  // A server on TCP has an address of this type.
  const { port } = other.address() as AddressInfo
  writeConfiguration({ folder, simulator: await simulate() })
  const second = start({ LOCKSTEP_LISTEN: `127.0.0.1:${port}` })
  expect(await second.ended).toBe(1)
  expect(second.stdout()).toBe('')
  expect(second.stderr()).toContain(`Port ${port} of 127.0.0.1 is in use`)
  expect(second.stderr()).not.toMatch(/^\s+at /m)
  other.close()
})

test('a changed file is taken over, a wrong one refused, and SIGHUP reads at once', async () => {
  const simulated = await simulate()
  writeConfiguration({ folder, simulator: simulated })
  const running = start()
  const url = await running.url()
  const names = async () => (await board(url)).projects.map(({ name }) => name)

  writeConfiguration({ folder, simulator: simulated, names: ['renamed'] })
  await running.said('The configuration is read anew')
  await expect.poll(names, { timeout: 5_000 }).toContain('renamed')

  writeText(folder, 'projects: nonsense')
  running.signal('SIGHUP')
  await running.said('The configuration is refused, the old one stays')
  expect(running.stderr()).toContain('projects (line 1): found')
  expect(await names()).toContain('renamed')

  writeConfiguration({ folder, simulator: simulated, names: ['again'] })
  running.signal('SIGHUP')
  await expect.poll(names, { timeout: 5_000 }).toContain('again')
})

test('a file that drops access while the server runs opens nothing, and users come and go meanwhile', async () => {
  const simulated = await simulate()
  const file = writeConfiguration({ folder, simulator: simulated })
  const open = readFileSync(file, 'utf8')
  writeText(folder, JSON.stringify({ access: { password: {} }, ...JSON.parse(open) }))
  const running = start()
  const url = await running.url()
  const look = async (cookie = '') => (await fetch(`${url}/api/board`, { headers: { cookie } })).status
  expect(await look()).toBe(401)

  const password = 'a password long enough'
  const users = path.join(folder, 'data/users.json')
  await runUserCommand(
    { kind: 'add', name: 'ann', role: 'viewer' },
    { file: users, askPassword: async () => password },
  )
  const signIn = async (): Promise<string> => {
    const headers = { 'content-type': 'application/json', 'x-lockstep': '1' }
    const body = JSON.stringify({ user: 'ann', password })
    const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body })
    return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  await expect.poll(signIn, { timeout: 10_000, interval: 1_000 }).not.toBe('')
  const cookie = await signIn()
  expect(await look(cookie)).toBe(200)

  writeText(folder, open)
  running.signal('SIGHUP')
  await running.said('who may look changes at the next start')
  expect(await look()).toBe(401)
  expect(running.stderr()).not.toContain(password)
  expect(running.stderr()).not.toContain(cookie.split('=')[1])

  running.signal('SIGTERM')
  expect(await running.ended).toBe(0)
  writeText(folder, JSON.stringify({ access: { password: {} }, ...JSON.parse(open) }))
  const again = start({ LOCKSTEP_LISTEN: new URL(url).host })
  expect(await again.url()).toBe(url)
  expect(await look(cookie)).toBe(200)
  await runUserCommand({ kind: 'remove', name: 'ann' }, { file: users, askPassword: async () => '' })
  await expect.poll(() => look(cookie), { timeout: 10_000 }).toBe(401)
})

test('SIGTERM under load ends within five seconds with 0; a second signal ends at once', async () => {
  const simulated = await simulate()
  writeConfiguration({ folder, simulator: simulated })
  simulated.setFault('hang')
  // The answer to the first request tells that the half of the second one has arrived too.
  const requests = [
    'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'POST /v3/p/jobs/batch-struct-process HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
  ]
  const begun = await Promise.all(
    [start(), start()].map(async (running) => {
      const socket = connect(Number(new URL(await running.url()).port), '127.0.0.1')
      socket.on('error', () => {})
      socket.write(requests.join(''))
      await new Promise((resolve) => socket.once('data', resolve))
      running.signal('SIGTERM')
      await running.said('Lockstep ends')
      return running
    }),
  )
  const [patient, impatient] = begun
  const at = performance.now()
  impatient?.signal('SIGTERM')
  expect(await impatient?.ended).toBe(143)
  expect(await patient?.ended).toBe(0)
  expect(performance.now() - at).toBeLessThan(5_000)
})
