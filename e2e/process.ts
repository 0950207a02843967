// One process of ours: it is there when it has printed its address, and it is ended by its id, or with whoever started it.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

export type Running = {
  /** `http://127.0.0.1:port`, or with https, without a slash at the end. */
  url: string
  /** Everything that both streams have said so far. */
  said: () => string
  /** Ends it and waits for its end. */
  end: (signal?: NodeJS.Signals) => Promise<void>
}

type StartOptions = { arguments?: string[]; env?: NodeJS.ProcessEnv; cwd?: string }

const root = path.resolve(import.meta.dirname, '..')
/** What lets a program of ours end with us. */
export const guard = ['--import', new URL('../src/testing/endWithParent.ts', import.meta.url).href]
/** Far beyond what it takes: the machine may be at work on other things. */
const startLimitMs = 45_000

/** @throws Error with all that the process said, where it ends or says nothing in time. */
export async function start(script: string, options: StartOptions = {}): Promise<Running> {
  const child = spawn(
    process.execPath,
    [...guard, path.resolve(root, script), ...(options.arguments ?? [])],
    {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: 'pipe',
    },
  )
  let said = ''
  const address = new Promise<string>((resolve, reject) => {
    const give = (why: string): void => {
      reject(new Error(`${script} ${why}:\n${said}`))
    }
    const hear = (text: string): void => {
      said += text
      const found = /https?:\/\/[\w.[\]:]+:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('exit', (code) => {
      give(`ended with ${code}`)
    })
    setTimeout(give, startLimitMs, 'did not print its address in time').unref()
  })
  const url = await address.catch(async (error: unknown) => {
    await end(child)
    throw error
  })
  return { url, said: () => said, end: (signal) => end(child, signal) }
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
