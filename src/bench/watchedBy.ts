// A server, and many viewers of it in a process of their own: what they saw, and what that took.
import type { Child } from './child.ts'
import type { Seen } from './crowdOfViewers.ts'
import { crowdProcess } from './crowdProcess.ts'
import type { Measure } from './measure.ts'

/** Between two polls of a page. */
export const pollMs = 5_000
/** What a browser takes on plain HTTP. */
export const encoding = 'gzip'

/** `residentMiB`: the most. Null where the system does not tell. */
export type Watched = Seen & { residentMiB: number | null; cpuMs: number | null }

/** `cookiesFile`: with one for each viewer; null where nobody is kept out. */
export type Watchers = { count: number; lastsMs: number; cookiesFile?: string | null }

export async function watchedBy(server: Child, watchers: Watchers): Promise<Watched> {
  const { count, lastsMs, cookiesFile = null } = watchers
  let residentMiB: number | null = null
  const facts = [server.url, count, lastsMs, pollMs, encoding, ...(cookiesFile === null ? [] : [cookiesFile])]
  const before = await server.cpuMs()
  const gauge = setInterval(() => {
    void server.residentMiB().then((now) => {
      residentMiB = now === null ? residentMiB : Math.max(residentMiB ?? 0, now)
    })
  }, 1_000)
  const seen = await crowdProcess<Seen>('crowdOfViewers.ts', facts).finally(() => {
    clearInterval(gauge)
  })
  const after = await server.cpuMs()
  return { ...seen, residentMiB, cpuMs: before === null || after === null ? null : after - before }
}

/** Failures and memory of `watched` beside those of a floor. `who`: what is measured; `of`: what the floor is. */
export const errorsAndMemory = (
  { who, of }: { who: string; of: string },
  watched: Watched,
  floor: Watched,
): Measure[] => [
  {
    what: `${who}: errors`,
    measured: watched.errors.length,
    unit: 'errors',
    budget: 0,
    floor: { of, value: floor.errors.length },
    note: watched.errors[0],
  },
  {
    what: `${who}: resident memory`,
    measured: watched.residentMiB,
    unit: 'MiB',
    budget: 256,
    ...(floor.residentMiB === null ? {} : { floor: { of, value: floor.residentMiB } }),
  },
]
