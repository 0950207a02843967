import { describe, expect, it, test } from 'vitest'

import type { Project } from '#contract/project.ts'

import { type Filter, matches, noFilter } from './filter.ts'
import { aJob } from './testing/aJob.ts'
import { aRow } from './testing/aRow.ts'

const project: Project = {
  name: 'prod',
  title: 'Production Nürnberg',
  region: 'eu-west-101',
  projectId: '054b',
  health: 'ok',
  polledAt: null,
  oldestDataAt: null,
  nextPollAt: null,
  error: null,
  skewMs: null,
}
const job = aJob({ jobId: '0ea5-Jb502', name: 'Orders Core', rows: [aRow(), aRow({ type: 'view' })] })

describe('a filter', () => {
  test.each<[string, Partial<Filter>, boolean]>([
    ['that is empty', {}, true],
    ['by a part of the name', { q: 'ders c' }, true],
    ['by a part of the name in other case', { q: 'ORDERS' }, true],
    ['by a part of the id', { q: 'jB50' }, true],
    ['by the name of the project', { q: 'prod' }, true],
    ['by the title of the project', { q: 'nürnberg' }, true],
    ['by a text with blanks around it', { q: '  core ' }, true],
    ['by blanks', { q: '  ' }, true],
    ['by a text that is nowhere', { q: 'billing' }, false],
    ['by a pattern, taken as text', { q: 'o.*s' }, false],
    ['by its state', { states: ['failed', 'initializing'] }, true],
    ['by another state', { states: ['failed'] }, false],
    ['by a type it has', { types: ['view', 'package'] }, true],
    ['by a type it lacks', { types: ['package'] }, false],
    ['by its project', { projects: ['prod'] }, true],
    ['by another project', { projects: ['test'] }, false],
    ['by its region', { regions: ['eu-west-101'] }, true],
    ['by another region', { regions: ['cn-north-4'] }, false],
    ['for problems only', { problemsOnly: true }, false],
    ['by two things of which one fails', { q: 'orders', states: ['failed'] }, false],
  ])('%s: %o lets the job through: %o', (_, filter, through) => {
    expect(matches(job, project, { ...noFilter, ...filter })).toBe(through)
  })

  it('for problems only lets an abnormal job through', () => {
    expect(matches({ ...job, state: 'short' }, project, { ...noFilter, problemsOnly: true })).toBe(true)
  })

  it('works without the project, of which then nothing is known', () => {
    expect(matches(job, undefined, { ...noFilter, q: 'orders' })).toBe(true)
    expect(matches(job, undefined, { ...noFilter, q: 'nürnberg' })).toBe(false)
    expect(matches(job, undefined, { ...noFilter, regions: ['eu-west-101'] })).toBe(false)
  })
})
