// Viewers under whom the server goes away and comes back, as a process of its own:
// `node returningViewers.ts URL COUNT POLL_MS RETRY_MS LASTS_MS COOKIES`. Its last line is what they saw, a `Returned` as JSON.
import { readFile } from 'node:fs/promises'

import { createViewer } from './viewer.ts'

export type Returned = {
  /** When each of them had an answer again, epoch ms; of those who missed one. */
  backAt: number[]
  /** Of those who never had an answer again. */
  lost: string[]
  /** Failures after the first answer that somebody had again: the server was there and did not serve. */
  failedAt: number[]
}

const [url = '', ...rest] = process.argv.slice(2)
const [count = 0, pollMs = 0, retryMs = 0, lastsMs = 0] = rest.slice(0, 4).map(Number)
// Written by the bench.
const cookies = JSON.parse(await readFile(rest[4] ?? '', 'utf8')) as string[]
const endMs = performance.now() + lastsMs
const returned: Returned = { backAt: [], lost: [], failedAt: [] }

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function watch(at: number): Promise<void> {
  const viewer = createViewer(new URL(url), 'gzip', cookies[at] ?? null)
  let why: string | null = null
  await wait((pollMs * at) / count)
  while (performance.now() < endMs) {
    try {
      // One poll after the other, as a page does.
      // oxlint-disable-next-line no-await-in-loop
      await viewer.poll()
      if (why !== null) returned.backAt.push(Date.now())
      why = null
    } catch (error) {
      why = String(error)
      returned.failedAt.push(Date.now())
    }
    // oxlint-disable-next-line no-await-in-loop
    await wait(why === null ? pollMs : retryMs)
  }
  if (why !== null) returned.lost.push(why)
  viewer.close()
}

await Promise.all(Array.from({ length: count }, (_, at) => watch(at)))
console.log(JSON.stringify(returned))
