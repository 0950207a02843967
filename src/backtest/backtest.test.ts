import { expect, test } from 'vitest'

import { aimsOf, isMissed } from './aims.ts'
import { backtest } from './backtest.ts'

test('the ready time keeps what it promises, on fewer jobs and with some slack', { timeout: 60_000 }, () => {
  const trials = backtest({ family: 'evaluation', jobs: 40 })
  expect(aimsOf(trials).filter((aim) => isMissed(aim, 0.03))).toEqual([])
})
