// Runs one command to its end and keeps what it says. It ends with us, should we be cut off.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** `code` is null where a signal or a time-out ended it; `text` is both streams in the order they came. */
export type Ended = { code: number | null; text: string; tookMs: number }

export type CommandOptions = { env?: Readonly<Record<string, string>>; limitMs?: number; cwd?: string }

const root = path.resolve(import.meta.dirname, '../..')
const binaries = path.join(root, 'node_modules/.bin')

/** The environment of every command: our own tools come first on the PATH, and none of them waits for anybody. */
const quiet = {
  PATH: `${binaries}:${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  CI: 'true',
  // Many tests start our own programs anew, and compiling them is half of what a start costs.
  NODE_COMPILE_CACHE: path.join(root, '.out/compiled'),
  // Each of our tools is a program of Node's.
  NODE_OPTIONS: `--import=${pathToFileURL(path.join(root, 'src/testing/endWithParent.ts')).href}`,
}

/** A program that is not there ends with code 127, as in a shell. Never rejects. */
export function run(command: readonly [string, ...string[]], options: CommandOptions = {}): Promise<Ended> {
  const [program, ...rest] = command
  const startedAt = performance.now()
  const texts: string[] = []
  const keep = (text: string): void => {
    texts.push(text)
  }
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      env: { ...process.env, ...quiet, ...options.env },
      stdio: 'pipe',
      ...(options.limitMs === undefined ? {} : { timeout: options.limitMs }),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    const end = (code: number | null): void => {
      resolve({ code, text: texts.join(''), tookMs: performance.now() - startedAt })
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', (error) => {
      texts.push(`${program}: ${error.message}\n`)
      end(127)
    })
    child.on('close', end)
  })
}
