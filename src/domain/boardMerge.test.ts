import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'

import { mergeBoard } from './boardMerge.ts'
import { aJob } from './testing/aJob.ts'

const board = (facts: Partial<BoardAnswer>): BoardAnswer => ({
  revision: 'r1',
  mode: 'live',
  at: null,
  history: { keptFrom: null, problem: null },
  full: true,
  projects: [],
  jobs: [],
  removed: [],
  ...facts,
})
const [a, b, c] = [aJob({ jobId: 'a' }), aJob({ jobId: 'b' }), aJob({ jobId: 'c' })]

const byId = (list: Iterable<JobSummary>) => [...list].toSorted((x, y) => (x.jobId < y.jobId ? -1 : 1))

describe('an answer to the board', () => {
  it('in full replaces what was there', () => {
    const full = board({ revision: 'r2', jobs: [c] })
    expect(mergeBoard(board({ jobs: [a, b] }), full)).toBe(full)
    expect(mergeBoard(undefined, full)).toBe(full)
  })

  it('with what changed leaves the others as the same objects in their places', () => {
    const changed = aJob({ jobId: 'b', state: 'stalled' })
    const merged = mergeBoard(
      board({ jobs: [a, b, c] }),
      board({ full: false, revision: 'r2', jobs: [changed] }),
    )
    expect(merged.jobs[0]).toBe(a)
    expect(merged.jobs[1]).toBe(changed)
    expect(merged.jobs[2]).toBe(c)
    expect(merged).toMatchObject({ full: true, revision: 'r2', removed: [] })
  })

  it('with nothing changed keeps the very list and takes revision and projects', () => {
    const before = board({ jobs: [a, b] })
    const merged = mergeBoard(before, board({ full: false, revision: 'r2' }))
    expect(merged.jobs).toBe(before.jobs)
    expect(merged.revision).toBe('r2')
  })

  it('removes, adds, and knows a job by its project and its id', () => {
    const elsewhere = aJob({ project: 'test', jobId: 'a' })
    const before = board({ jobs: [a, b, elsewhere] })
    const answer = board({ full: false, jobs: [c], removed: [{ project: 'prod', jobId: 'a' }] })
    expect(mergeBoard(before, answer).jobs).toEqual([b, elsewhere, c])
  })

  it('keeps a job that was removed and is there again', () => {
    const back = aJob({ jobId: 'a', name: 'again' })
    const answer = board({ full: false, jobs: [back], removed: [{ project: 'prod', jobId: 'a' }] })
    expect(mergeBoard(board({ jobs: [a, b] }), answer).jobs).toEqual([back, b])
  })

  it('does not change what it was given', () => {
    const before = board({ jobs: [a, b] })
    const copy = structuredClone(before)
    mergeBoard(before, board({ full: false, jobs: [aJob({ jobId: 'a', name: 'other' }), c], removed: [b] }))
    expect(before).toEqual(copy)
  })

  it('leads, delta by delta, to the board that the server has', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const step = fc.record({ set: fc.array(fc.tuple(id, fc.nat({ max: 3 }))), removed: fc.array(id) })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const truth = new Map<string, JobSummary>()
        let merged = board({})
        for (const { set, removed } of steps) {
          for (const jobId of removed) truth.delete(jobId)
          const jobs = new Map(set.map(([jobId, movedAt]) => [jobId, aJob({ jobId, movedAt })]))
          for (const [jobId, job] of jobs) truth.set(jobId, job)
          const gone = removed.map((jobId) => ({ project: 'prod', jobId }))
          merged = mergeBoard(merged, board({ full: false, jobs: [...jobs.values()], removed: gone }))
        }
        expect(byId(merged.jobs)).toEqual(byId(truth.values()))
      }),
    )
  })
})
