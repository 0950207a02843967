// A server that keeps others out: its one operator, and the links with which many screens are let in.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const user = 'olga'
const password = 'correct horse battery staple'

/** Into the file of users, as `npm run user` does. @throws Error where that refuses */
export async function addOperator(env: NodeJS.ProcessEnv): Promise<void> {
  const script = path.resolve(import.meta.dirname, '../user.ts')
  const child = spawn(process.execPath, [script, 'add', user, '--role', 'operator'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(password)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`npm run user ended with ${String(code)}`)
}

/** Cookie of a new session of the operator. @throws Error where they are not let in */
export async function signIn(url: string): Promise<string> {
  const answer = await send(`${url}/api/session`, { user, password })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Cookies of so many screens, each with a link of its own; 1,000 at most. */
export async function pairScreens(url: string, count: number): Promise<string[]> {
  if (count === 0) return []
  const cookie = await signIn(url)
  const cookies: string[] = []
  for (let made = 0; made < count; made += 1) {
    // One after the other: this is not what is measured.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await send(`${url}/api/walls`, { name: `screen ${made}` }, cookie)
    // oxlint-disable-next-line no-await-in-loop -- as the contract has it
    const { token } = (await answer.json()) as { token: string }
    cookies.push(`__Host-lockstep-wall=${token}`)
  }
  return cookies
}

async function send(url: string, body: object, cookie?: string): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-lockstep': '1',
      ...(cookie === undefined ? {} : { cookie }),
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer
}
