// How many jobs are in which state, for the head of the wall.
import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'
import { stateOrder } from '#domain/attention.ts'
import { countByState } from '#domain/countByState.ts'
import type { CounterText } from '#domain/wall/wallHeader.ts'

import type { Spelling } from '../format/barLabel.ts'

export type Counter = CounterText & { state: JobState }

/** Trouble that is not there needs no counter but the commonest; work and rest are always worth one. */
const always: ReadonlySet<JobState> = new Set(['failed', 'stalled', 'initializing', 'waiting', 'complete'])

/** Worst first; words begin with a capital where the script has any. */
export function countersOf(jobs: readonly JobSummary[], { catalog, format }: Spelling): Counter[] {
  const counts = countByState(jobs)
  return stateOrder
    .filter((state) => counts[state] > 0 || always.has(state))
    .map((state) => ({
      state,
      count: format.count(counts[state]),
      word: capitalized(catalog.words.state[state]),
      isZero: counts[state] === 0,
    }))
}

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
