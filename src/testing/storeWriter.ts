// `node storeWriter.ts FILE`: writes batch after batch, each as soon as one is acknowledged, until it is killed. Prints
// the number of each batch that was acknowledged. Time goes by a second per batch, and what is old is removed on the way.
import { writeSync } from 'node:fs'

import { emptyRecord } from '#domain/jobRecord.ts'
import type { Clock } from '#server/clock.ts'
import { openStore } from '#server/store/openStore.ts'
import { systemClock } from '#server/systemClock.ts'

import { batchOf, KEEP_MS, timeOf } from './numberedBatches.ts'

const [file = ''] = process.argv.slice(2)
/** Batches on their way at once. */
const AT_ONCE = 3
/** How much faster than usual the file is looked after: twenty times a second. */
const HASTE = 1_200

let last = 0
const clock: Clock = {
  ...systemClock,
  nowMs: () => timeOf(last),
  after: (delayMs, task) => systemClock.after(delayMs / HASTE, task),
}
const say = (text: string): void => void writeSync(1, `${text}\n`)
const log = { info: () => {}, warn: (_: unknown, message: string) => say(`warning: ${message}`) }
const store = openStore({ file, keepMs: KEEP_MS, maxBytes: 2 ** 30, clock, log })
const { jobs } = await store.load()
last = Math.max(0, ...jobs.map(({ record }) => record.polledAt ?? 0))
say(`opened at ${last}`)
await Promise.all(Array.from({ length: AT_ONCE }, writeOn))

async function writeOn(): Promise<never> {
  for (;;) {
    last += 1
    const number = last
    // The next one when this one is durable.
    // oxlint-disable-next-line no-await-in-loop
    await store.write(batchOf(number, emptyRecord()))
    say(String(number))
  }
}
