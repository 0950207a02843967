// The one clock of the page: the server's, once a second, or the moment of the past that is shown.
import { useQueryClient, type Query, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import { boardQuery, type BoardState } from './queries.ts'
import { readClocks, serverNow, type Clocks, type Heard } from './serverClock.ts'
import { useShownAt } from './shown.ts'

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

/** The now of what is shown (epoch ms): the server's clock, once a second, or a moment that stands; null before the first answer. */
export const useNow = (): number | null => useFromNow((nowMs) => nowMs)

/**
 * What `derive` makes of the now of what is shown: a component renders again only when that changes. `derive` must give
 * a primitive.
 */
export function useFromNow<T extends Primitive>(derive: (nowMs: number | null) => T): T {
  const at = useShownAt()
  return useFromReading((reading, heard) => derive(at ?? (heard ? serverNow(heard, reading) : null)))
}

/** The same of the server's clock, whatever is shown: for what speaks of the connection, and of how long ago a moment is. */
export const useFromServerClock = <T extends Primitive>(derive: (nowMs: number | null) => T): T =>
  useFromReading((reading, heard) => derive(heard ? serverNow(heard, reading) : null))

/** The server's clock at this instant, epoch ms, for what a person has just asked for; null before the first answer. */
export function readServerClock(client: QueryClient): number | null {
  const heard = boardOf(client)?.state.data?.heard
  return heard ? serverNow(heard, readClocks()) : null
}

/** The same of the browser's clocks and of what was last heard; null before the first answer. */
export function useFromReading<T extends Primitive>(derive: (reading: Reading, heard: Heard | null) => T): T {
  const client = useQueryClient()
  return useSyncExternalStore(subscribe, () => derive(reading, boardOf(client)?.state.data?.heard ?? null))
}

type Primitive = string | number | boolean | null
const boards = new WeakMap<QueryClient, Query<BoardState>>()

/** Looked up once: finding a query by its key costs more than all the rest, and every age on screen asks. */
function boardOf(client: QueryClient): Query<BoardState> | undefined {
  const known = boards.get(client)
  if (known) return known
  const found = client.getQueryCache().find<BoardState>({ queryKey: boardQuery.queryKey, exact: true })
  if (found) boards.set(client, found)
  return found
}
