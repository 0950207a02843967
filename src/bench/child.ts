// A process that is measured from outside: its address, its processor time, its memory.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

import { endWithUs } from './endWithUs.ts'

export type Child = {
  /** `http://127.0.0.1:port`. */
  url: string
  /** From spawn to the line with the address. */
  startedInMs: number
  /** Processor time of the process so far, in ms; null where the system does not tell. */
  cpuMs: () => Promise<number | null>
  /** Resident memory in MiB; null where the system does not tell. */
  residentMiB: () => Promise<number | null>
  end: () => Promise<void>
}

/** Linux counts in hundredths of a second. */
const tickMs = 10

/** @throws Error with what the process said, where it ends before it prints an address. */
export async function startChild(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
): Promise<Child> {
  const [program, ...rest] = command
  const begun = performance.now()
  const child = spawn(program, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  endWithUs(child)
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: string): void => {
      said = (said + text).slice(-20_000)
      const found = /http:\/\/[\w.]+:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`${command.join(' ')} ended with ${code}:\n${said}`))
    })
  })
  const startedInMs = performance.now() - begun
  return { url, startedInMs, ...gauges(child), end: () => endChild(child) }
}

function gauges(child: ChildProcess): Pick<Child, 'cpuMs' | 'residentMiB'> {
  const read = (file: string): Promise<string | null> =>
    readFile(`/proc/${child.pid}/${file}`, 'utf8').catch(() => null)
  return {
    cpuMs: async () => {
      const stat = await read('stat')
      if (stat === null) return null
      // Fields after the name in brackets, which may hold spaces: 14 and 15 of the line are user and system time.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) * tickMs
    },
    residentMiB: async () => {
      const found = /VmRSS:\s+(\d+) kB/.exec((await read('status')) ?? '')
      return found === null ? null : Number(found[1]) / 1024
    },
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
