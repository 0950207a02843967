import type { ReasonKind } from '#contract/job.ts'
import type { ReadyBasis, ReadyKind, ReadyLack } from '#contract/pace.ts'
import type { Freshness, JobState, RowState } from '#contract/words.ts'

import {
  isFlag,
  isListOf,
  isNumber,
  isNumberOrNull,
  isObject,
  isText,
  isTextOrNull,
  wordsOf,
} from './fields.ts'
import { isProblemOrNull } from './isProblem.ts'

const jobStates = wordsOf<JobState>({
  failed: true,
  short: true,
  missing: true,
  stalled: true,
  unknown: true,
  initializing: true,
  waiting: true,
  complete: true,
})
const rowStates = wordsOf<RowState>({
  complete: true,
  short: true,
  unknown: true,
  running: true,
  waiting: true,
})
const freshnesses = wordsOf<Freshness>({ live: true, late: true, stale: true })
const reasonKinds = wordsOf<ReasonKind>({
  'task-status': true,
  'job-error': true,
  'not-known': true,
  'not-returned': true,
  short: true,
  'no-movement': true,
  'unreadable-count': true,
  'no-answer': true,
  'not-started': true,
})

const readyKinds = wordsOf<ReadyKind>({ range: true, 'not-yet-known': true, 'no-movement': true })
const readyBases = wordsOf<ReadyBasis>({ 'this-run': true, 'previous-run': true, 'other-jobs': true })
const readyLacks = wordsOf<ReadyLack>({ 'few-movements': true, 'no-count': true, 'too-wide': true })

/** Whether a value is one job of the board as the contract has it. */
export const isJobSummary = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['project']) &&
  isText(value['jobId']) &&
  isText(value['name']) &&
  jobStates.has(value['state']) &&
  isReasonOrNull(value['reason']) &&
  isFlag(value['released']) &&
  isFlag(value['paused']) &&
  freshnesses.has(value['freshness']) &&
  isNumber(value['stateSince']) &&
  isTextOrNull(value['taskStatus']) &&
  isProblemOrNull(value['error']) &&
  isTotals(value['objects']) &&
  isNumber(value['typesComplete']) &&
  isNumber(value['typesTotal']) &&
  isNumberOrNull(value['startedAt']) &&
  isNumberOrNull(value['endedAt']) &&
  isNumberOrNull(value['movedAt']) &&
  isNumberOrNull(value['dataAt']) &&
  isFlag(value['dataOld']) &&
  isNumberOrNull(value['polledAt']) &&
  isListOf(value['types'], isRow) &&
  isListOf(value['falls'], isFall) &&
  isPaceOrNull(value['pace']) &&
  isReadyOrNull(value['ready'])

const isRow = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['type']) &&
  isText(value['raw']) &&
  rowStates.has(value['state']) &&
  (isNumberOrNull(value['status']) || isText(value['status'])) &&
  isNumberOrNull(value['src']) &&
  isNumberOrNull(value['dst']) &&
  isNumberOrNull(value['startedAt']) &&
  isNumberOrNull(value['endedAt'])

const isTotals = (value: unknown): boolean =>
  isObject(value) &&
  isNumber(value['src']) &&
  isNumber(value['dst']) &&
  isNumber(value['arrived']) &&
  isNumber(value['missing']) &&
  isNumber(value['over']) &&
  isNumberOrNull(value['fraction']) &&
  isNumber(value['unknownRows'])

const isReasonOrNull = (value: unknown): boolean =>
  value === null ||
  (isObject(value) &&
    reasonKinds.has(value['kind']) &&
    isTextOrNull(value['type']) &&
    isNumberOrNull(value['since']) &&
    isNumberOrNull(value['usualMs']))

const isFall = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['type']) &&
  (value['side'] === 'source' || value['side'] === 'dr') &&
  isNumber(value['before']) &&
  isNumber(value['after']) &&
  isNumber(value['at'])

const isPaceOrNull = (value: unknown): boolean =>
  value === null ||
  (isObject(value) && isNumber(value['perMinute']) && isListOf(value['spark'], isNumberOrNull))

const isReadyOrNull = (value: unknown): boolean =>
  value === null ||
  (isObject(value) &&
    readyKinds.has(value['kind']) &&
    isNumberOrNull(value['earliestAt']) &&
    isNumberOrNull(value['likelyAt']) &&
    isNumberOrNull(value['latestAt']) &&
    isListOf(value['basis'], (basis) => readyBases.has(basis)) &&
    (value['lack'] === null || readyLacks.has(value['lack'])))
