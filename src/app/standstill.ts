// Whether the page polls at all: it stands still while nobody is signed in, and while a person has paused it.
import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** The gravest first. */
const order = ['link-revoked', 'signed-out', 'paused'] as const
export type Standstill = (typeof order)[number]

/** Whoever stood still for less has missed nothing, and a server at odds with itself is not asked in a circle. */
const BRIEF_MS = 1_000

const reasons = new Set<Standstill>()
const listeners = new Set<() => void>()
/** On the browser's `performance` clock; null = not yet. */
let since: { stoodMs: number; wentOnMs: number | null } = { stoodMs: 0, wentOnMs: null }

/** Why the page stands still; null while it polls. */
export const standstill = (): Standstill | null => order.find((reason) => reasons.has(reason)) ?? null

/** When the page went on after its last standstill (`performance` clock); null = it never stood still. */
export const wentOnMs = (): number | null => since.wentOnMs

export const useStandstill = (): Standstill | null => useSyncExternalStore(subscribe, standstill)

export function standStill(client: QueryClient, reason: Standstill): void {
  if (reasons.has(reason)) return
  if (reasons.size === 0) since = { ...since, stoodMs: performance.now() }
  reasons.add(reason)
  tell(client)
}

/** Lifts some of the reasons. When none is left everything on screen catches up at once. */
export function goOn(client: QueryClient, ...lifted: readonly Standstill[]): void {
  const stood = reasons.size > 0
  for (const reason of lifted) reasons.delete(reason)
  if (!stood || reasons.size > 0) return
  const nowMs = performance.now()
  const brief = nowMs - since.stoodMs < BRIEF_MS
  since = { ...since, wentOnMs: nowMs }
  tell(client)
  if (!brief) void client.refetchQueries({ type: 'active', stale: true })
}

function tell(client: QueryClient): void {
  // A timer asks for its interval again only when its query is told something.
  for (const query of client.getQueryCache().getAll()) query.setState({})
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
