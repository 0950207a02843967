// The proxied call: one question of a viewer's tool, within a quarter of the budget and the project's back-off.
import { UpstreamError } from '../drs/upstreamError.ts'
import type { StructAnswer } from '../drs/client.ts'
import { takeOff, whenFree } from './flights.ts'
import type { ForeignCall } from './foreignCall.ts'
import { emptyLedger, freeAt, spend } from './ledger.ts'
import { MOST_IN_FLIGHT } from './offers.ts'
import type { PollerState } from './pollerState.ts'
import type { ProjectRun } from './projectRun.ts'
import { noteGood, noteTrouble } from './trouble.ts'

/** Where every slot is taken, a call ends soon. */
const SLOT_AGAIN_MS = 1_000

type Question = Parameters<ForeignCall>[0]

export const askForeign = async (state: PollerState, question: Question): ReturnType<ForeignCall> => {
  const run = projectOf(state, question)
  await whenFree(run, question.jobIds)
  question.signal.throwIfAborted()
  const retryAfterMs = waitMs(state, run)
  if (retryAfterMs > 0) return { kind: 'budget', retryAfterMs }

  const now = state.clock.monotonicMs()
  state.ledgers.set(run.budget, spend(state.ledgers.get(run.budget) ?? emptyLedger, 'foreign', now))
  let outcome: { answer: StructAnswer } | { error: unknown } | null = null
  const flight = takeOff(run, question.jobIds, async (signal) => {
    outcome = await attempt(state, run, { ...question, signal: AbortSignal.any([signal, question.signal]) })
  })
  await flight.ended
  state.look()
  if (flight.abort.signal.aborted && !question.signal.aborted) return { kind: 'called-off' }
  return settled(outcome)
}

type Outcome = { answer: StructAnswer } | { error: unknown }

const attempt = async (state: PollerState, run: ProjectRun, question: Question): Promise<Outcome> => {
  const startedAt = state.clock.monotonicMs()
  try {
    const { jobIds, language, signal } = question
    const answer = await run.client.structProcess(jobIds, { language, signal })
    noteGood(run, startedAt)
    return { answer }
  } catch (error) {
    // A caller that goes away, or an id DRS does not like, is no trouble of the project.
    if (!question.signal.aborted && error instanceof UpstreamError && error.kind !== 'rejected') {
      const endedAt = state.clock.monotonicMs()
      noteTrouble(run, error, {
        startedAt,
        endedAt,
        nowMs: state.clock.nowMs(),
        random: state.random(),
        intervalMs: run.configuration.poll.intervalMs,
      })
    }
    return { error }
  }
}

const settled = (outcome: Outcome | null): Awaited<ReturnType<ForeignCall>> => {
  if (outcome === null) throw new Error('a call ended without an outcome')
  if ('error' in outcome) throw outcome.error
  return { kind: 'answer', answer: outcome.answer }
}

/** 0 = now. */
const waitMs = (state: PollerState, run: ProjectRun): number => {
  const now = state.clock.monotonicMs()
  const ledger = state.ledgers.get(run.budget) ?? emptyLedger
  const at = Math.max(
    run.backoff.notBefore ?? 0,
    freeAt(ledger, 'foreign', run.configuration.poll.callsPerMinute),
  )
  if (at > now) return at - now
  return run.flights.size >= MOST_IN_FLIGHT ? SLOT_AGAIN_MS : 0
}

/** A project id may stand at two endpoints: the one that knows one of the ids is meant, else the first. */
const projectOf = (state: PollerState, { projectId, jobIds }: Question): ProjectRun => {
  const runs = [...state.runs.values()].filter((run) => run.configuration.projectId === projectId)
  const run = runs.find(({ jobs }) => jobIds.some((id) => jobs.has(id))) ?? runs[0]
  if (run === undefined) throw new Error(`no configured project has the id ${projectId}`)
  return run
}
