// What the head of the board says of all jobs: how many are in each state, and their objects together.
import type { JobSummary, ObjectTotals } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'

import { countByState } from './countByState.ts'
import { replacedPlaces } from './replacedPlaces.ts'
import { addTotals, noTotals, sumOf, type RunningTotals } from './totals.ts'

export type Tally = { counts: Record<JobState, number>; objects: ObjectTotals }

/**
 * Makes the function that tallies the jobs of a board. It remembers the last board: at the next poll only the jobs that
 * changed are taken out and put in anew.
 */
export function createTally(): (jobs: readonly JobSummary[]) => Tally {
  let last: readonly JobSummary[] = []
  let tally = tallyOf([])
  return (jobs) => {
    const places = isExact(tally) ? replacedPlaces(last, jobs) : null
    tally = (places === null ? null : retally(tally, last, [jobs, places])) ?? tallyOf(jobs)
    last = jobs
    return { counts: tally.counts, objects: sumOf(tally.sums) }
  }
}

type Running = { counts: Record<JobState, number>; sums: RunningTotals }

function tallyOf(jobs: readonly JobSummary[]): Running {
  const sums = noTotals()
  for (const { objects } of jobs) addTotals(sums, objects, 1)
  return { counts: countByState(jobs), sums }
}

type Replaced = [jobs: readonly JobSummary[], places: readonly number[]]

/** Null where the sums have become too great to be exact. Everything is taken out before anything is put in. */
function retally(before: Running, last: readonly JobSummary[], [jobs, places]: Replaced): Running | null {
  const running = { counts: { ...before.counts }, sums: { ...before.sums } }
  for (const place of places) count(running, last[place], -1)
  for (const place of places) count(running, jobs[place], 1)
  return isExact(running) ? running : null
}

function count({ counts, sums }: Running, job: JobSummary | undefined, times: 1 | -1): void {
  if (job === undefined) return
  counts[job.state] += times
  addTotals(sums, job.objects, times)
}

/** Beyond the safe integers, what is taken out is not what was put in. */
const isExact = ({ sums }: Running): boolean => Object.values(sums).every(Number.isSafeInteger)
