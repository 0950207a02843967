// Many browsers with the board open, as a process of its own: `node crowdOfViewers.ts URL COUNT LASTS_MS POLL_MS ENCODING`.
// They begin at any moment of the first POLL_MS. Its last line is what it saw, a `Seen` as JSON.
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
const seen: Seen = { firstMs: [], laterMs: [], errors: [] }
const begun = performance.now()

async function watch(phase: number): Promise<void> {
  const viewer = createViewer(new URL(url), encoding)
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
await Promise.all(Array.from({ length: count }, () => watch(phase())))
console.log(JSON.stringify(seen))
