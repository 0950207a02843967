// The one clock of the page: the server's, once a second.
import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { boardQuery } from './queries.ts'
import { readClocks, serverNow, type Clocks, type Heard } from './serverClock.ts'

const STEP_MS = 1_000
/** A pause this long between two steps means that the page was hidden, frozen or asleep. */
const SLEPT_MS = 5 * STEP_MS

/** The browser's clocks, and when the page last woke (`performance` clock; null = awake since it was loaded). */
export type Reading = Clocks & { wokeMs: number | null }

const listeners = new Set<() => void>()
let reading: Reading = { ...readClocks(), wokeMs: null }
let timer: ReturnType<typeof setInterval> | undefined

function step(): void {
  const clocks = readClocks()
  const slept =
    clocks.dateMs - reading.dateMs > SLEPT_MS || clocks.performanceMs - reading.performanceMs > SLEPT_MS
  reading = { ...clocks, wokeMs: slept ? clocks.performanceMs : reading.wokeMs }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    reading = { ...readClocks(), wokeMs: reading.wokeMs }
    timer = setInterval(step, STEP_MS)
    // After sleep or a hidden hour the ages must be right before the first paint, not a second later.
    document.addEventListener('visibilitychange', step)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', step)
    }
  }
}

/** The server's clock (epoch ms), once a second; null before the first answer. */
export const useNow = (): number | null => useFromNow((nowMs) => nowMs)

/**
 * What `derive` makes of the server's clock, once a second: a component renders again only when that changes.
 * `derive` must give a primitive.
 */
export const useFromNow = <T extends Primitive>(derive: (nowMs: number | null) => T): T =>
  useFromReading((reading, heard) => derive(heard ? serverNow(heard, reading) : null))

/** The same of the browser's clocks and of what was last heard; null before the first answer. */
export function useFromReading<T extends Primitive>(derive: (reading: Reading, heard: Heard | null) => T): T {
  const client = useQueryClient()
  return useSyncExternalStore(subscribe, () => derive(reading, boardOf(client)?.state.data?.heard ?? null))
}

type Primitive = string | number | boolean | null
type BoardState = Awaited<ReturnType<NonNullable<typeof boardQuery.queryFn>>>
const boards = new WeakMap<QueryClient, Query<BoardState>>()

/** Looked up once: finding a query by its key costs more than all the rest, and every age on screen asks. */
function boardOf(client: QueryClient): Query<BoardState> | undefined {
  const known = boards.get(client)
  if (known) return known
  const found = client.getQueryCache().find<BoardState>({ queryKey: boardQuery.queryKey, exact: true })
  if (found) boards.set(client, found)
  return found
}
