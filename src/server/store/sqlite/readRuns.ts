import type { DatabaseSync } from 'node:sqlite'

import type { RunRecord } from '#contract/history.ts'

import type { JobKey } from '../store.ts'
import type { Dictionary } from './dictionary.ts'
import { select } from './select.ts'

/** Most runs of one answer. */
const RUNS_MOST = 100

/** Newest first. */
export function createRunReader(db: DatabaseSync, dictionary: Dictionary): (job: JobKey) => RunRecord[] {
  const runsOf = select<[number, number | null, string]>(
    db,
    `SELECT started_at, ended_at, types FROM run WHERE job = ? ORDER BY started_at DESC LIMIT ${RUNS_MOST}`,
  )
  return (key) => {
    const job = dictionary.knownJob(key)
    if (job === null) return []
    return runsOf.all(job).map(([startedAt, endedAt, types]) => ({
      startedAt,
      endedAt,
      types: JSON.parse(types) as RunRecord['types'], // written by us
    }))
  }
}
