// A server, and many viewers of it in a process of their own: what they saw, and what that took.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

import type { Child } from './child.ts'
import type { Seen } from './crowdOfViewers.ts'

const execute = promisify(execFile)
/** Between two polls of a page. */
export const pollMs = 5_000
/** What a browser takes on plain HTTP. */
export const encoding = 'gzip'

/** `residentMiB`: the most. Null where the system does not tell. */
export type Watched = Seen & { residentMiB: number | null; cpuMs: number | null }

/** `cookies`: of those who may look, and `folder` a place to pass them on; none where nobody is kept out. */
export type Watchers = {
  count: number
  lastsMs: number
  cookies?: readonly string[] | undefined
  folder?: string | undefined
}

export async function watchedBy(server: Child, watchers: Watchers): Promise<Watched> {
  const { count, lastsMs, cookies = [], folder } = watchers
  let residentMiB: number | null = null
  const facts = [server.url, count, lastsMs, pollMs, encoding].map(String)
  if (cookies.length > 0 && folder !== undefined) {
    const file = path.join(folder, 'cookies.json')
    await writeFile(file, JSON.stringify(cookies))
    facts.push(file)
  }
  const before = await server.cpuMs()
  const gauge = setInterval(() => {
    void server.residentMiB().then((now) => {
      residentMiB = now === null ? residentMiB : Math.max(residentMiB ?? 0, now)
    })
  }, 1_000)
  const script = path.join(import.meta.dirname, 'crowdOfViewers.ts')
  const { stdout } = await execute(process.execPath, [script, ...facts], { maxBuffer: 1e9 }).finally(() => {
    clearInterval(gauge)
  })
  const after = await server.cpuMs()
  const seen = JSON.parse(stdout.slice(stdout.lastIndexOf('{"'))) as Seen // printed by that script
  return { ...seen, residentMiB, cpuMs: before === null || after === null ? null : after - before }
}
