// A Chromium that is watched as little as can be: who listens to its network, as a test tool does, makes it keep every
// answer, and then it is the tool that is measured.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { browserFlags } from '#checks/browser.ts'

import { endWithUs } from '../endWithUs.ts'

/** `cpuTime` in seconds. */
type Process = { id: number; type: string; cpuTime: number }
type Answer = { id?: number; result?: Record<string, unknown>; error?: { message: string } }

export type RawPage = {
  /** One call of the DevTools protocol, to the page. @throws Error with what the browser says. */
  send: (method: string, facts?: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>
  /** What an expression in the page comes to, a promise of it included. @throws Error with what the page throws. */
  evaluate: (expression: string) => Promise<unknown>
  /** Memory of all processes of the browser that is theirs alone, MB; null where the system does not tell. */
  memoryMb: () => Promise<number | null>
  /** Processor time so far, ms: of the process that draws the page, and of all processes of the browser. */
  cpuMs: () => Promise<{ page: number; all: number }>
}

/** Opens one empty page of the given size, and ends the browser when `use` is done, however it ends. */
export async function withRawPage<T>(
  { executablePath, width, height }: { executablePath: string; width: number; height: number },
  use: (page: RawPage) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(path.join(tmpdir(), 'lockstep-soak-'))
  const flags = [
    ...browserFlags,
    '--headless',
    '--remote-debugging-port=0',
    '--no-first-run',
    '--hide-scrollbars',
  ]
  const child = spawn(
    executablePath,
    [...flags, `--user-data-dir=${profile}`, `--window-size=${width},${height}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  endWithUs(child)
  try {
    const socket = new WebSocket(await debuggerOf(child))
    await once(socket, 'open')
    return await use(await openPage(socket))
  } finally {
    await end(child)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function openPage(socket: WebSocket): Promise<RawPage> {
  const call = createCall(socket)
  const { targetInfos } = await call('Target.getTargets')
  // As the protocol says.
  const target = (targetInfos as { targetId: string; type: string }[]).find(({ type }) => type === 'page')
  const attached = await call('Target.attachToTarget', { targetId: target?.targetId, flatten: true })
  const sessionId = String(attached['sessionId'])
  const send: RawPage['send'] = (method, facts) => call(method, facts, sessionId)
  const processes = async (): Promise<Process[]> =>
    (await call('SystemInfo.getProcessInfo'))['processInfo'] as Process[] // as the protocol says
  return {
    send,
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails))
      return (result as { value?: unknown }).value // as the protocol says
    },
    memoryMb: async () => sum(await Promise.all((await processes()).map(({ id }) => anonymousMb(id)))),
    cpuMs: async () => {
      const known = await processes()
      const all = known.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0)
      // The browser holds others in readiness, and those do nothing.
      const drawing = known.filter(({ type }) => type === 'renderer').map(({ cpuTime }) => cpuTime * 1_000)
      return { page: Math.max(0, ...drawing), all }
    },
  }
}

type Call = (
  method: string,
  facts?: Readonly<Record<string, unknown>>,
  sessionId?: string,
) => Promise<Record<string, unknown>>

function createCall(socket: WebSocket): Call {
  let lastId = 0
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as Answer // as the protocol says
    const asked = id === undefined ? undefined : waiting.get(id)
    if (id !== undefined) waiting.delete(id)
    if (error === undefined) asked?.resolve(result ?? {})
    else asked?.reject(new Error(error.message))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'))
  })
  return (method, facts = {}, sessionId) => {
    lastId += 1
    const asked = Promise.withResolvers<Record<string, unknown>>()
    waiting.set(lastId, asked)
    socket.send(JSON.stringify({ id: lastId, method, params: facts, ...(sessionId && { sessionId }) }))
    return asked.promise
  }
}

/** @throws Error with what the browser said, where it ends before it tells its address. */
function debuggerOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000)
      const [address] = /ws:\/\/\S+/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${said}`)))
  })
}

/** Pages of program files are shared, and come and go as the system likes. */
async function anonymousMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, kB] = /RssAnon:\s+(\d+) kB/.exec(status) ?? []
  return kB === undefined ? null : (Number(kB) * 1_024) / 1e6
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.includes(null) ? null : values.reduce<number>((all, value) => all + (value ?? 0), 0)

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
