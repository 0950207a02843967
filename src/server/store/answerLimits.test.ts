import { expect, it } from 'vitest'

import { EVENTS_MOST as eventsOfContract } from '#contract/events.ts'
import { HISTORY_POINTS_MOST } from '#contract/history.ts'

import { EVENTS_MOST, POINTS_MOST } from './answerLimits.ts'

it('promises what the contract promises', () => {
  expect([POINTS_MOST, EVENTS_MOST]).toEqual([HISTORY_POINTS_MOST, eventsOfContract])
})
