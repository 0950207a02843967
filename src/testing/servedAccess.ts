// The HTTP app with access control over a watched simulator, its users in a file, asked over real HTTP.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { AccessConfiguration } from '#server/config/configuration.ts'

import { httpCall, type HttpAnswer, type HttpCall } from './httpCall.ts'
import { serveWatch, type ServedWatch } from './servedWatch.ts'
import type { WatchOptions } from './watch.ts'

export type ServedAccess = ServedWatch & {
  port: number
  /** Absolute path of the file of users. */
  usersFile: string
  /** As a page of this server asks; the headers of a change and of JSON go along with a body or a method that changes. */
  call: (call: Omit<HttpCall, 'port'>) => Promise<HttpAnswer>
  /** Status and body of what a page asks; `cookie` as `signIn` gives it. */
  ask: (method: string, path: string, more?: { cookie?: string; body?: object }) => Promise<Answer>
  /** The cookie of a new session, ready for a header. */
  signIn: (user: string, password?: string) => Promise<string>
}

// What comes is held against the contract by whoever asks.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = { status: number; body: any; answer: HttpAnswer }

/** The password of both users; hashed with the least that argon2id takes, so that tests are quick. */
export const PASSWORD = 'correct horse battery staple'
const HASH = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$lUbZ8Jzij/5bOe3RDFNWB4YcFPBWi0usvNmLvSsyG7I'

export const USERS = [
  { name: 'olga', role: 'operator', hash: HASH },
  { name: 'vera', role: 'viewer', hash: HASH },
] as const

export const passwordAccess = (parts: Partial<AccessConfiguration> = {}): AccessConfiguration => ({
  hosts: ['lockstep.example'],
  trustedProxies: [],
  frames: [],
  tls: null,
  plainHttp: false,
  way: { kind: 'password', users: null },
  ...parts,
})

/** `storeFile`: keeps who may look there, and history too. */
export async function serveAccess(
  parts: Partial<AccessConfiguration> = {},
  watch: Pick<WatchOptions, 'storeFile' | 'startAt'> = {},
): Promise<ServedAccess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-access-'))
  const usersFile = path.join(folder, 'users.json')
  writeUsers(usersFile, USERS)
  const access = passwordAccess({ way: { kind: 'password', users: usersFile }, ...parts })
  const served = await serveWatch({ scenario: 'steady', access, ...watch })
  // The clock goes on for its minutes and hours, and DRS need not be asked all that time.
  await served.watch.poller.stop()
  const port = await served.listen()
  const call: ServedAccess['call'] = ({ method = 'GET', headers, body, ...rest }) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' }
    const change = method === 'GET' ? {} : { 'x-lockstep': '1' }
    return httpCall({
      port,
      method,
      headers: { ...json, ...change, ...headers },
      ...(body === undefined ? {} : { body }),
      ...rest,
    })
  }
  return {
    ...served,
    port,
    usersFile,
    call,
    ask: async (method, at, { cookie, body } = {}) => {
      const answer = await call({
        method,
        path: at,
        headers: cookie === undefined ? {} : { cookie },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: JSON.parse(answer.body.toString()), answer }
    },
    signIn: async (user, password = PASSWORD) => {
      const body = JSON.stringify({ user, password })
      return cookieOf(await call({ path: '/api/session', method: 'POST', body }))
    },
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const writeUsers = (file: string, users: readonly object[]): void =>
  writeFileSync(file, JSON.stringify({ users }), { mode: 0o600 })

/** Values of Set-Cookie as they came. */
export const cookiesOf = ({ headers }: HttpAnswer): readonly string[] =>
  [headers['set-cookie'] ?? []].flat().map(String)

/** The first cookie that was set, as a browser sends it back. @throws where none was */
export function cookieOf(answer: HttpAnswer): string {
  const [pair] = cookiesOf(answer)[0]?.split(';') ?? []
  if (pair === undefined) throw new Error(`No cookie: ${answer.status} ${answer.body.toString()}`)
  return pair
}
