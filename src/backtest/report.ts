// A back-test on screen: a line for each shape and moment, and what is known beside it; then the aims.
import { type Aim, isMissed } from './aims.ts'
import type { Trial } from './backtest.ts'
import { knowledges } from './knownOf.ts'
import { type Score, scoreOf } from './score.ts'
import { ASKED } from './watchRun.ts'

const header = ['', 'at', 'range', 'not yet', 'no movement', 'error', 'held', 'earlier', 'later']

/** Lines of one table, in percent. `error` and the columns after it are of the ranges alone. */
export function reportOf(trials: readonly Trial[]): string {
  const shapes = [...new Set(trials.map(({ shape }) => shape))]
  const rows = [
    ...shapes.flatMap((name) =>
      byPart(
        name,
        trials.filter(({ shape }) => shape === name),
      ),
    ),
    ...knowledges.flatMap((name) =>
      byPart(
        `known beside the run: ${name}`,
        trials.filter(({ knowledge }) => knowledge === name),
      ),
    ),
    ...byPart('all', trials),
    row('all', '', trials),
  ]
  return inColumns([header, ...rows])
}

/** Each aim with its value and whether it is met. */
export const reportOfAims = (aims: readonly Aim[]): string =>
  inColumns(
    aims.map((aim) => {
      const value = aim.value === null ? '–' : aim.value.toFixed(3)
      return [aim.what, value, `${aim.least} to ${aim.most}`, isMissed(aim) ? 'MISSED' : 'ok']
    }),
  )

const byPart = (name: string, trials: readonly Trial[]): string[][] =>
  ASKED.map((part) =>
    row(
      name,
      percent(part),
      trials.filter((trial) => trial.part === part),
    ),
  )

function row(name: string, at: string, trials: readonly Trial[]): string[] {
  const { ranges, notYet, noMovement, error, held, before, after }: Score = scoreOf(trials)
  return [name, at, ...[ranges, notYet, noMovement, error, held, before, after].map(percent)]
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(100 * share)} %`)

function inColumns(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return rows.map(line).join('\n')
}
