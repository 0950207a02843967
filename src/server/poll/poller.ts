// Keeps the board current: asks DRS for what is due, within the budget, one schedule whatever the number of viewers.
import type { BoardLog } from '../board/boardLog.ts'
import type { BoardSink } from '../board/boardSink.ts'
import type { Clock } from '../clock.ts'
import type { Configuration, ProjectConfiguration } from '../config/configuration.ts'
import type { DrsClient } from '../drs/client.ts'
import { createAnnouncer } from './announce.ts'
import { askForeign } from './askForeign.ts'
import { decide, type PlannedCall } from './due.ts'
import { tellExpectations } from './expectation.ts'
import { takeOff } from './flights.ts'
import type { ForeignCall } from './foreignCall.ts'
import { emptyLedger, prune, spend } from './ledger.ts'
import { perform } from './perform.ts'
import type { PollerState } from './pollerState.ts'
import { newProjectRun, scheduleOf, type ProjectRun } from './projectRun.ts'

export type Poller = {
  start: () => void
  /** Aborts what is under way and settles once nothing is; closes the clients it made. */
  stop: () => Promise<void>
  /** Every project gets a new client, so that a changed credential starts afresh. */
  reconfigure: (configuration: Configuration) => void
  /** The proxied call's way to DRS. */
  ask: ForeignCall
}

export type PollerParts = {
  configuration: Configuration
  /** Called once per project and configuration; the poller closes what it gets. */
  clients: (project: ProjectConfiguration) => DrsClient
  board: BoardSink
  clock: Clock
  /** 0 up to 1. */
  random: () => number
  log: BoardLog
}

export const createPoller = (parts: PollerParts): Poller => {
  const { board, clock, random, log } = parts
  let { language } = parts.configuration
  let phase: 'new' | 'running' | 'stopped' = 'new'
  let cancel: (() => void) | null = null
  const announce = createAnnouncer(board)
  const closing = new Set<Promise<void>>()

  const look = (): void => {
    if (phase !== 'running') return
    cancel?.()
    const now = clock.monotonicMs()
    for (const [budget, ledger] of state.ledgers) state.ledgers.set(budget, prune(ledger, now))
    const projects = [...state.runs.values()].map(scheduleOf)
    const { calls, lookAgainAt } = decide({ projects, ledgers: state.ledgers }, now)
    for (const call of calls) make(call, now)
    announce(state)
    cancel = Number.isFinite(lookAgainAt) ? clock.after(Math.max(1, lookAgainAt - now), look) : null
  }

  const state: PollerState = {
    clock,
    random,
    runs: runsOf(parts.configuration, new Map(), parts),
    ledgers: new Map(),
    look,
  }

  const make = ({ project, kind, jobIds }: PlannedCall, now: number): void => {
    const run = state.runs.get(project)
    if (run === undefined) return
    state.ledgers.set(run.budget, spend(state.ledgers.get(run.budget) ?? emptyLedger, kind, now))
    if (kind === 'poll' || kind === 'alone') run.lastPollAt = now
    const flight = takeOff(run, jobIds, (signal) =>
      perform({ run, kind, jobIds, signal }, { board, clock, random, log, language }).catch(
        (error: unknown) => log.warn({ project, err: error }, 'a failed call could not be handled'),
      ),
    )
    void flight.ended.then(() => {
      tellExpectations(board, run, { jobIds, all: [...state.runs.values()] })
      look()
    })
  }

  /** Calls off what is under way and closes the client once it is not needed any more. */
  const retire = (run: ProjectRun): void => {
    const flights = [...run.flights]
    for (const flight of flights) flight.abort.abort(new Error('called off'))
    const closed = Promise.all(flights.map((flight) => flight.ended))
      .then(() => run.client.close())
      .catch((error: unknown) => log.warn({ err: error }, 'a client did not close'))
      .finally(() => closing.delete(closed))
    closing.add(closed)
  }

  return {
    start: () => {
      phase = 'running'
      const all = [...state.runs.values()]
      for (const run of all) tellExpectations(board, run, { jobIds: run.jobs.keys(), all })
      look()
    },
    stop: async () => {
      phase = 'stopped'
      cancel?.()
      for (const run of state.runs.values()) retire(run)
      await Promise.all(closing)
    },
    reconfigure: (configuration) => {
      for (const run of state.runs.values()) retire(run)
      language = configuration.language
      state.runs = runsOf(configuration, state.runs, parts)
      const all = [...state.runs.values()]
      for (const run of all) tellExpectations(board, run, { jobIds: run.jobs.keys(), all })
      look()
    },
    ask: (question) => askForeign(state, question),
  }
}

const runsOf = (
  configuration: Configuration,
  before: ReadonlyMap<string, ProjectRun>,
  { clients, clock }: PollerParts,
): ReadonlyMap<string, ProjectRun> =>
  new Map(
    configuration.projects.map((project) => [
      project.name,
      newProjectRun(project, clients(project), {
        before: before.get(project.name) ?? null,
        nowMs: clock.monotonicMs(),
      }),
    ]),
  )
