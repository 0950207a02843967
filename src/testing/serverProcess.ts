// The whole program as a process of its own, as a person or a supervisor starts it.
import { spawn } from 'node:child_process'
import path from 'node:path'

export type ServerProcess = {
  /** The address it printed. @throws where it ends without one. */
  url: () => Promise<string>
  signal: (signal: NodeJS.Signals) => void
  /** Exit code; null = ended by a signal. */
  ended: Promise<number | null>
  stdout: () => string
  stderr: () => string
  /** Settles once the text was said on standard error. */
  said: (text: string) => Promise<void>
}

const main = path.resolve(import.meta.dirname, '../main.ts')
const guard = ['--import', new URL('endWithParent.ts', import.meta.url).href]
/** As the unit for systemd starts it. */
const flags = ['--disable-proto=delete', ...guard]

/** `folder`: where it is started; only the given variables begin with LOCKSTEP_. */
export function startProcess(folder: string, variables: Readonly<Record<string, string>>): ServerProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('LOCKSTEP_'))
  const child = spawn(process.execPath, [...flags, main], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), LOCKSTEP_LISTEN: '127.0.0.1:0', ...variables },
    stdio: 'pipe',
  })
  const heard = { stdout: '', stderr: '' }
  const waiting = new Set<() => void>()
  const tell = (): void => {
    for (const look of waiting) look()
  }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      heard[name] += text
      tell()
    })
  }
  let isOver = false
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      isOver = true
      resolve(code)
      tell()
    })
  })
  const until = <T>(found: () => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const value = found()
        if (value === null && !isOver) return
        waiting.delete(look)
        if (value === null) reject(new Error(`It ended with: ${heard.stdout}${heard.stderr}`))
        else resolve(value)
      }
      waiting.add(look)
      look()
    })
  return {
    url: () => until(() => /https?:\/\/\S+/.exec(heard.stdout)?.[0] ?? null),
    signal: (signal) => void child.kill(signal),
    ended,
    stdout: () => heard.stdout,
    stderr: () => heard.stderr,
    said: async (text) => {
      await until(() => (heard.stderr.includes(text) ? true : null))
    },
  }
}
