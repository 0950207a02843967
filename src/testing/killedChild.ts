// A process that is killed: no handler of its own runs, nothing of it is written any more.
import { spawn } from 'node:child_process'
import path from 'node:path'

/** `lines`: what it said. */
export type KilledChild = { lines: readonly string[] }

/** `script` of this folder; killed after the delay, counted from its start or, where named, from its first line. */
export function killedChild(
  [script, ...rest]: readonly [string, ...string[]],
  { afterMs, from }: { afterMs: number; from: 'start' | 'first line' },
): Promise<KilledChild> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let timer: NodeJS.Timeout | null = null
  const begin = (): void => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs)
  }
  if (from === 'start') begin()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    begin()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      if (timer !== null) clearTimeout(timer)
      // The last line may be cut off.
      resolve({ lines: said.split('\n').slice(0, -1) })
    })
  })
}
