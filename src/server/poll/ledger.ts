// What one credential at one endpoint has spent of its budget, and when it may spend again.
// Times are of the monotonic clock, ms.

/** poll: ids together; alone: an id that poisoned a batch; text: an error text in the other language; foreign: the proxied call. */
export type CallKind = 'poll' | 'alone' | 'status' | 'text' | 'foreign'

/** Start times of calls, oldest first: of all calls, and of each kind. */
export type Ledger = { all: readonly number[]; byKind: Readonly<Record<CallKind, readonly number[]>> }

export const emptyLedger: Ledger = {
  all: [],
  byKind: { poll: [], alone: [], status: [], text: [], foreign: [] },
}

/** Part of the budget a kind may use. Texts are wanted once per code and job, so they get as little as lone ids. */
const shares: Readonly<Record<CallKind, number>> = {
  poll: 1,
  alone: 0.1,
  status: 0.25,
  text: 0.1,
  foreign: 0.25,
}

const MINUTE_MS = 60_000
/** The longest time a limit reaches back: a tenth of one call a minute. */
const MEMORY_MS = 10 * MINUTE_MS

/** Earliest time at which a call of this kind keeps every limit; minus infinity where nothing was spent. */
export const freeAt = (ledger: Ledger, kind: CallKind, perMinute: number): number => {
  let at = Math.max(...limitsOf(perMinute).map((limit) => limitFreeAt(ledger.all, limit)))
  if (shares[kind] < 1) {
    for (const limit of limitsOf(perMinute * shares[kind])) {
      at = Math.max(at, limitFreeAt(ledger.byKind[kind], limit))
    }
  }
  return at
}

export const spend = (ledger: Ledger, kind: CallKind, nowMs: number): Ledger => ({
  all: [...ledger.all, nowMs],
  byKind: { ...ledger.byKind, [kind]: [...ledger.byKind[kind], nowMs] },
})

/** Forgets what no limit looks at any more. */
export const prune = (ledger: Ledger, nowMs: number): Ledger => ({
  all: laterThan(ledger.all, nowMs - MINUTE_MS),
  byKind: {
    poll: [],
    alone: laterThan(ledger.byKind.alone, nowMs - MEMORY_MS),
    status: laterThan(ledger.byKind.status, nowMs - MEMORY_MS),
    text: laterThan(ledger.byKind.text, nowMs - MEMORY_MS),
    foreign: laterThan(ledger.byKind.foreign, nowMs - MEMORY_MS),
  },
})

export const usedLastMinute = (ledger: Ledger, nowMs: number): number =>
  ledger.all.length - firstAfter(ledger.all, nowMs - MINUTE_MS)

/**
 * A quarter of the budget is spent within this long at most, so that calls spread over the minute and whoever waits
 * for its turn waits no longer than this.
 */
export const quarterMs = (perMinute: number): number => (MINUTE_MS / perMinute) * Math.ceil(perMinute / 4)

type Limit = { most: number; withinMs: number }

/** Less than one call a minute is one call in a longer time. */
const limitsOf = (perMinute: number): readonly Limit[] =>
  perMinute < 1
    ? [{ most: 1, withinMs: MINUTE_MS / perMinute }]
    : [
        { most: Math.floor(perMinute), withinMs: MINUTE_MS },
        { most: Math.ceil(perMinute / 4), withinMs: quarterMs(perMinute) },
      ]

const limitFreeAt = (times: readonly number[], limit: Limit): number => {
  const oldestOfFull = times[times.length - limit.most]
  return oldestOfFull === undefined ? Number.NEGATIVE_INFINITY : oldestOfFull + limit.withinMs
}

const laterThan = (times: readonly number[], at: number): readonly number[] => {
  const first = firstAfter(times, at)
  return first === 0 ? times : times.slice(first)
}

/** Index of the first time later than `at`. */
const firstAfter = (times: readonly number[], at: number): number => {
  const index = times.findIndex((time) => time > at)
  return index === -1 ? times.length : index
}
