// The board's answer is checked by hand: the page's own policy lets the schema compile nothing, and a walk by schema
// over thousands of rows then costs more than a poll may. The schema stays the type, and the law beside this file holds
// both together.
import type { BoardAnswer } from '#contract/board.ts'
import type { Health, Mode } from '#contract/words.ts'

import { isFlag, isListOf, isNumberOrNull, isObject, isText, wordsOf } from './fields.ts'
import { isJobSummary } from './isJobSummary.ts'
import { isProblemOrNull } from './isProblem.ts'

const modes = wordsOf<Mode>({ demo: true, live: true })
const healths = wordsOf<Health>({ starting: true, ok: true, throttled: true, denied: true, failing: true })

/**
 * The board's answer as it came. Fields that the contract does not know are left in it.
 * @throws Error where it is not what the contract says.
 */
export function readBoard(json: unknown): BoardAnswer {
  if (!isBoardAnswer(json)) throw new Error('The answer is not a board as the contract has it')
  return json
}

const isBoardAnswer = (value: unknown): value is BoardAnswer =>
  isObject(value) &&
  isText(value['revision']) &&
  modes.has(value['mode']) &&
  isNumberOrNull(value['at']) &&
  isHistory(value['history']) &&
  isFlag(value['full']) &&
  isListOf(value['projects'], isProject) &&
  isListOf(value['jobs'], isJobSummary) &&
  isListOf(value['removed'], isRemoved)

const isHistory = (value: unknown): boolean =>
  isObject(value) && isNumberOrNull(value['keptFrom']) && isProblemOrNull(value['problem'])

const isProject = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['name']) &&
  isText(value['title']) &&
  isText(value['region']) &&
  isText(value['projectId']) &&
  healths.has(value['health']) &&
  isNumberOrNull(value['polledAt']) &&
  isNumberOrNull(value['oldestDataAt']) &&
  isNumberOrNull(value['nextPollAt']) &&
  isProblemOrNull(value['error']) &&
  isNumberOrNull(value['skewMs'])

const isRemoved = (value: unknown): boolean =>
  isObject(value) && isText(value['project']) && isText(value['jobId'])
