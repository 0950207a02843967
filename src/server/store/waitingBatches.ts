// Batches that wait to be written, in portions of one transaction each. There is room for more than an hour of them;
// beyond it the oldest samples are thinned out.
import { batchBytes, type BatchBytes } from './batchBytes.ts'
import { mergeBatches } from './mergeBatches.ts'
import type { LostStretch, NumberedBatch } from './protocol.ts'
import type { Batch } from './store.ts'
import { thinOut } from './thinOut.ts'

export type WaitingBatches = {
  /** `since`: of the monotonic clock. */
  add: (batch: Batch, waiter: { since: number; done: () => void }) => void
  /** The oldest portion; the same one under the same number until `written`, as it may be in the file already. */
  next: () => NumberedBatch | null
  /** The portion that `next` told is durable, or given up; so are all of them. */
  written: () => void
  writtenAll: () => void
  /** Since when the oldest one waits; null = none does. */
  oldest: () => number | null
  /** None but the portion that `next` told. */
  isEmpty: () => boolean
}

/**
 * Portions grow up to this, states not counted: some twenty thousand rows. The larger, the more rows go into each page
 * that is written; the smaller, the shorter the server is busy with handing one over.
 */
const PORTION_BYTES = 4 * 1024 ** 2
/** Of all that waits. */
export const WAITING_BYTES = 128 * 1024 ** 2
/** Batches of one portion that are kept apart before they are merged. */
const APART_MOST = 32

type Portion = {
  batches: Batch[]
  lost: LostStretch[]
  bytes: BatchBytes
  since: number
  done: (() => void)[]
}

/** `onGivenUp`: so many samples, or events, were thinned out. */
export function createWaitingBatches(
  onGivenUp: (count: number) => void,
  mostBytes = WAITING_BYTES,
): WaitingBatches {
  let portions: Portion[] = []
  let underWay: { portion: Portion; numbered: NumberedBatch } | null = null
  let lastSequence = 0

  const openPortion = (since: number): Portion => {
    const last = portions.at(-1)
    if (last !== undefined && last.bytes.growing < PORTION_BYTES) return last
    const portion: Portion = { batches: [], lost: [], bytes: { growing: 0, states: 0 }, since, done: [] }
    portions.push(portion)
    return portion
  }

  /** What is under way cannot be changed any more. */
  const shrink = (): void => {
    const most = mostBytes - (underWay === null ? 0 : bytesOf([underWay.portion]))
    while (bytesOf(portions) > most) {
      const half = Math.max(1, Math.ceil(portions.length / 2))
      const { portion, givenUp } = condensed(portions.slice(0, half))
      if (givenUp === 0 && half === portions.length) return
      portions = [portion, ...portions.slice(half)]
      onGivenUp(givenUp)
    }
  }

  return {
    add: (batch, { since, done }) => {
      const portion = openPortion(since)
      portion.batches.push(batch)
      portion.done.push(done)
      const { growing, states } = batchBytes(batch)
      portion.bytes = { growing: portion.bytes.growing + growing, states: portion.bytes.states + states }
      if (portion.batches.length > APART_MOST) merge(portion)
      shrink()
    },
    next: () => {
      if (underWay !== null) return underWay.numbered
      const portion = portions.shift()
      if (portion === undefined) return null
      merge(portion)
      lastSequence += 1
      const [batch = mergeBatches([])] = portion.batches
      underWay = { portion, numbered: { sequence: lastSequence, batch, lost: portion.lost } }
      return underWay.numbered
    },
    written: () => {
      for (const done of underWay?.portion.done ?? []) done()
      underWay = null
    },
    writtenAll: () => {
      const all = [...(underWay?.portion.done ?? []), ...portions.flatMap(({ done }) => done)]
      underWay = null
      portions = []
      for (const done of all) done()
    },
    oldest: () => (underWay?.portion ?? portions[0])?.since ?? null,
    isEmpty: () => portions.length === 0,
  }
}

const bytesOf = (portions: readonly Portion[]): number =>
  portions.reduce((sum, { bytes }) => sum + bytes.growing + bytes.states, 0)

function merge(portion: Portion): void {
  const batch = mergeBatches(portion.batches)
  portion.batches = [batch]
  portion.bytes = batchBytes(batch)
}

/** One portion with one sample of each job; where that is what it is already, with half of its events. */
function condensed(portions: readonly Portion[]): { portion: Portion; givenUp: number } {
  const thinned = thinOut(mergeBatches(portions.flatMap(({ batches }) => batches)))
  const { events } = thinned.batch
  const tooMany = portions.length === 1 && thinned.givenUp === 0 ? Math.ceil(events.length / 2) : 0
  const batch = { ...thinned.batch, events: events.slice(tooMany) }
  const portion: Portion = {
    batches: [batch],
    lost: [...portions.flatMap(({ lost }) => lost), ...thinned.lost],
    bytes: batchBytes(batch),
    since: portions[0]?.since ?? 0,
    done: portions.flatMap(({ done }) => done),
  }
  return { portion, givenUp: thinned.givenUp + tooMany }
}
