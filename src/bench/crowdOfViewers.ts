// Many browsers with the board open, as a process of its own: `node crowdOfViewers.ts URL COUNT LASTS_MS POLL_MS ENCODING
// [COOKIES]`, the last one a file with a list of them as JSON, one for each viewer.
// They begin at any moment of the first POLL_MS. Its last line is what it saw, a `Seen` as JSON.
import { readFile } from 'node:fs/promises'

import { createViewer } from './viewer.ts'

export type Seen = {
  /** Each viewer's first answer, the whole board on a new connection, ms since it was due. */
  firstMs: number[]
  /** All the others, ms since they were due. */
  laterMs: number[]
  errors: string[]
}

const [url = '', ...numbers] = process.argv.slice(2)
const [count = 0, lastsMs = 0, pollMs = 0] = numbers.map(Number)
const encoding = numbers[3] ?? 'identity'
const cookiesFile = numbers[4]
// Written by the bench.
const cookies = cookiesFile === undefined ? [] : (JSON.parse(await readFile(cookiesFile, 'utf8')) as string[])
const seen: Seen = { firstMs: [], laterMs: [], errors: [] }
const begun = performance.now()

async function watch(phase: number, cookie: string | null): Promise<void> {
  const viewer = createViewer(new URL(url), encoding, cookie)
  const firstDue = begun + phase * pollMs
  for (let due = firstDue; due < begun + lastsMs; due += pollMs) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    try {
      await viewer.poll()
      const took = Math.round((performance.now() - due) * 100) / 100
      ;(due === firstDue ? seen.firstMs : seen.laterMs).push(took)
    } catch (error) {
      seen.errors.push(String(error))
    }
  }
  viewer.close()
}

/** As people come: at no even pace, but the same in every run. */
function createPhases(): () => number {
  let state = 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const phase = createPhases()
await Promise.all(Array.from({ length: count }, (_, at) => watch(phase(), cookies[at] ?? null)))
console.log(JSON.stringify(seen))
