// No secret may come out anywhere: planted ones are looked for in everything the program says.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, expect, test, vi } from 'vitest'

import { BoardAnswer } from '#contract/board.ts'
import { jobPath } from '#contract/routes.ts'
import { systemClock } from '#server/systemClock.ts'
import { startSimulator, type Simulator } from '#simulator/simulator.ts'

import { writeConfiguration } from './testing/configurationFile.ts'
import { startProcess, type ServerProcess } from './testing/serverProcess.ts'

vi.setConfig({ testTimeout: 30_000 })

const canary = (what: string): string => `canary-${what}-5f1d7c`

const credentials = {
  token: canary('token'),
  user: 'watcher',
  domain: 'acme',
  password: canary('password'),
  accessKey: canary('access-key'),
  secretKey: canary('secret-key'),
}

let folder = ''
let simulator: Simulator | null = null
let running: ServerProcess | null = null

afterEach(async () => {
  running?.signal('SIGKILL')
  await running?.ended
  await simulator?.close()
  rmSync(folder, { recursive: true, force: true })
})

const ways = {
  'a token written out': { token: credentials.token },
  'a token of the environment': { token: '${env:CANARY}' },
  'a password of a file': { password: { domain: 'acme', user: 'watcher', password: '${file:password}' } },
  'a signature': { aksk: { access_key: credentials.accessKey, secret_key: '${file:secret-key}' } },
}

test.each(Object.entries(ways))(
  '%s comes out nowhere, even where DRS echoes it and refuses it',
  async (_way, auth) => {
    folder = mkdtempSync(path.join(tmpdir(), 'lockstep-canary-'))
    writeFileSync(path.join(folder, 'password'), credentials.password, { mode: 0o644 })
    writeFileSync(path.join(folder, 'secret-key'), credentials.secretKey, { mode: 0o600 })
    const simulated = await startSimulator({ clock: systemClock, scenario: 'steady', credentials })
    simulator = simulated
    const iam = 'password' in auth ? { password: { ...auth.password, iam_endpoint: simulated.url } } : auth
    writeConfiguration({ folder, simulator: simulated, auth: JSON.stringify(iam) })

    running = startProcess(folder, { CANARY: credentials.token })
    const url = await running.url()
    const answers: string[] = []
    const hear = async (path: string): Promise<string> => {
      const answer = await fetch(url + path)
      const text = await answer.text()
      answers.push(text, JSON.stringify([...answer.headers]))
      return text
    }
    const everything = async (): Promise<string[]> => {
      const { jobs, projects } = BoardAnswer.parse(JSON.parse(await hear('/api/board')))
      await Promise.all(jobs.map(({ project, jobId }) => hear(jobPath(project, jobId))))
      await Promise.all(['/api/diagnostics', '/healthz', '/readyz', '/', '/nope'].map(hear))
      const asked = await fetch(`${url}/v3/${projects[0]?.projectId}/jobs/batch-struct-process`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jobs: ['unknown-1'] }),
      })
      answers.push(await asked.text())
      return projects.map(({ health }) => health)
    }
    await expect.poll(everything, { timeout: 10_000 }).toContain('ok')
    simulated.setFault('echo')
    await expect.poll(everything, { timeout: 10_000 }).toContain('failing')
    simulated.setFault('unauthorized')
    await expect.poll(everything, { timeout: 20_000 }).toContain('denied')
    writeFileSync(
      path.join(folder, 'lockstep.yaml'),
      `projects: [{ auth: { token: [${credentials.token}] } }]`,
    )
    running.signal('SIGHUP')
    await running.said('The configuration is refused')

    const data = path.join(folder, 'data')
    const kept = readdirSync(data).map((file) => readFileSync(path.join(data, file), 'latin1'))
    expect(kept.join('')).toContain(simulated.projects[0]?.jobs[0]?.id)
    const said = [running.stdout(), running.stderr(), ...answers, ...kept].join('\n')
    for (const issued of simulated.issuedTokens) expect(said).not.toContain(issued.token)
    expect(said.match(/canary-[a-z-]+-5f1d7c/g)).toBeNull()
  },
)
