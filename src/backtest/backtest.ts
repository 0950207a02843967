// Every shape, many jobs of each: what was foretold, and what came.
import type { Part } from '#simulator/random.ts'
import { sequence, type Shape, shapes } from '#simulator/shapes/shapes.ts'

import { type Asked, cutPart, type Knowledge, knowledges, knownOf } from './knownOf.ts'
import { ratesOfOtherJobs } from './otherJobs.ts'
import { pollsOf } from './polls.ts'
import { type Answer, type Watched, watchRun } from './watchRun.ts'

export type Trial = Answer & { shape: string; steady: boolean; knowledge: Knowledge }

/**
 * The constants of the estimator are set on the jobs of one family and judged on those of another, which it has never
 * seen: else it would be told how well it knows the examples by heart.
 */
export type Family = 'calibration' | 'evaluation'

const START_AT = 1_790_000_000_000
/** Between a run that was cut off and the one that begins anew. */
const PAUSE_MS = 240_000

/** So many jobs of each shape; what is known beside the run takes turns. */
export function backtest({ family, jobs }: { family: Family; jobs: number }): Trial[] {
  const otherRates = ratesOfOtherJobs(sequence)
  return shapes.flatMap((shape) =>
    Array.from({ length: jobs }, (_, number) => {
      const knowledge = knowledges[number % knowledges.length] ?? 'nothing'
      const { name, steady } = shape
      const answers = watchJob({ shape, job: [family, name, number], knowledge, otherRates })
      return answers.map((answer) => ({ ...answer, shape: name, steady, knowledge }))
    }).flat(),
  )
}

function watchJob(asked: Asked): Answer[] {
  const { shape, job } = asked
  const run = shape.run(job, 1)
  const polls = pollsOf(run.durationMs, ...job)
  return watchRun({ run, startedAt: START_AT, polls, known: knownOf(asked), cut: cutOf(shape, job) })
}

function cutOf(shape: Shape, job: readonly Part[]): Watched['cut'] {
  if (shape.restarts !== true) return null
  const run = shape.run(job, 0)
  const { everyMs, at } = pollsOf(run.durationMs, ...job, 'cut')
  const seen = at.filter((elapsedMs) => elapsedMs < cutPart(job) * run.durationMs)
  const startedAt = Math.round(START_AT - cutPart(job) * run.durationMs - PAUSE_MS)
  return { run, startedAt, polls: { everyMs, at: seen } }
}
