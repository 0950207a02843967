// What the ready time promises, held against a back-test.
import type { Trial } from './backtest.ts'
import { scoreOf } from './score.ts'

/** `value`: null = there was nothing to measure, which is a miss. Both ends are within the aim. */
export type Aim = { what: string; value: number | null; least: number; most: number }

export function aimsOf(trials: readonly Trial[]): Aim[] {
  const half = trials.filter(({ part }) => part === 0.5)
  const steady = half.filter((trial) => trial.steady)
  const all = scoreOf(trials)
  return [
    { what: 'error at half-way, steady shapes', value: scoreOf(steady).error, least: 0, most: 0.2 },
    { what: 'error at half-way, all shapes', value: scoreOf(half).error, least: 0, most: 0.35 },
    { what: 'ranges that held the truth', value: all.held, least: 0.75, most: 0.9 },
    { what: 'widest range, in times of what the run had taken', value: all.widest, least: 0, most: 4 },
    // An estimator that hardly ever speaks is hardly ever wrong.
    { what: 'not yet known at half-way, steady shapes', value: scoreOf(steady).notYet, least: 0, most: 0.15 },
    { what: 'not yet known at half-way, all shapes', value: scoreOf(half).notYet, least: 0, most: 0.25 },
  ]
}

/** `slack` moves both ends outwards: fewer jobs tell less. */
export const isMissed = ({ value, least, most }: Aim, slack = 0): boolean =>
  value === null || value < least - slack || value > most + slack
