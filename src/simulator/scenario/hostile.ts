// Hostile texts in every field that carries text: names, types, codes, messages, times, statuses.
import { hostileTexts } from './hostileTexts.ts'
import { jobIdOf, projectIdOf } from './jobId.ts'
import type { Row, Scenario, ScenarioJob } from './scenario.ts'

/** Fixed, so that the job stands still. */
const STARTED_AT = Date.UTC(2026, 0, 5)

export const hostile = (): Scenario => ({
  name: 'hostile',
  projects: [
    {
      name: 'hostile-figures',
      title: hostileTexts[0] ?? '',
      region: 'eu-west-101',
      projectId: projectIdOf('hostile-figures'),
      jobs: hostileTexts.map(hostileFigures),
    },
    {
      name: 'hostile-errors',
      title: hostileTexts[2] ?? '',
      region: 'cn-north-4',
      projectId: projectIdOf('hostile-errors'),
      jobs: hostileTexts.map(hostileError),
    },
  ],
})

const hostileFigures = (text: string, index: number): ScenarioJob => ({
  id: jobIdOf('hostile-figures', index),
  name: nameOf(text),
  shows: 'hostile texts as types, counts and times',
  createTime: text,
  at: () => ({ taskStatus: text, figures: { kind: 'rows', rows: rowsWith(text) } }),
})

const hostileError = (text: string, index: number): ScenarioJob => ({
  id: jobIdOf('hostile-errors', index),
  name: nameOf(text),
  shows: 'hostile texts as codes and messages',
  at: () => ({
    taskStatus: null,
    figures: { kind: 'error', code: index % 2 === 0 ? text : 'DRS.M00289', text },
  }),
})

/** A name stands in the configuration, which takes one line of at most 200 characters. */
const nameOf = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 200)

const rowsWith = (text: string): Row[] => [
  { kind: 'plain', type: 'table', status: 1, src: 40, dst: 20, startedAt: STARTED_AT, endedAt: null },
  { kind: 'plain', type: text, status: 1, src: 40, dst: 20, startedAt: STARTED_AT, endedAt: null },
  {
    kind: 'literal',
    row: { type: 'view', status: text, src_count: text, dst_count: text, start_time: text, end_time: text },
  },
]
