// Decides which calls are made now. Pure: the same schedule at the same time gives the same calls.
import { emptyLedger, freeAt, spend, type CallKind } from './ledger.ts'
import { MOST_IN_FLIGHT, offersOf } from './offers.ts'
import type { Offer, Schedule } from './schedule.ts'

export type PlannedCall = { project: string; budget: string; kind: CallKind; jobIds: readonly string[] }

export type Decision = {
  /** To be made now, all of them, the first one first. */
  calls: readonly PlannedCall[]
  /** When to decide again if nothing happens before; infinity = only an ending call changes anything. */
  lookAgainAt: number
}

/**
 * No id twice, no more calls under way than a project may have, no call beyond a budget; what can move goes first,
 * and whoever has waited longest.
 */
export const decide = (schedule: Schedule, nowMs: number): Decision => {
  const ledgers = new Map(schedule.ledgers)
  const slots = new Map(schedule.projects.map((project) => [project.name, slotsOf(project)]))
  const taken = new Set<string>()
  const calls: PlannedCall[] = []
  let lookAgainAt = Number.POSITIVE_INFINITY

  for (const offer of offersInOrder(schedule, nowMs)) {
    const { project, kind } = offer
    const left = slots.get(project.name) ?? 0
    if (left === 0) continue
    const ledger = ledgers.get(project.budget) ?? emptyLedger
    const at = Math.max(offer.readyAt, project.notBefore ?? 0, freeAt(ledger, kind, project.perMinute))
    if (at > nowMs) {
      lookAgainAt = Math.min(lookAgainAt, at)
      continue
    }
    const jobIds = offer.jobIds.filter((id) => !taken.has(`${project.name} ${id}`))
    if (jobIds.length === 0) continue
    for (const id of jobIds) taken.add(`${project.name} ${id}`)
    ledgers.set(project.budget, spend(ledger, kind, nowMs))
    slots.set(project.name, left - 1)
    calls.push({ project: project.name, budget: project.budget, kind, jobIds })
  }
  return { calls, lookAgainAt }
}

const slotsOf = (project: { inFlight: number; failures: number }): number =>
  Math.max(0, (project.failures > 0 ? 1 : MOST_IN_FLIGHT) - project.inFlight)

const offersInOrder = (schedule: Schedule, nowMs: number): readonly Offer[] =>
  schedule.projects
    .filter((project) => slotsOf(project) > 0)
    .flatMap((project) => offersOf(project, nowMs))
    .toSorted((a, b) => a.rank - b.rank)
