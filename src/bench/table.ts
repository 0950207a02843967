// The bench on screen: measured, budget and floor side by side.
import { isOver, type Measure } from './measure.ts'

const header = ['what', 'measured', 'budget', 'floor', 'verdict']

/** Lines of one table; the last column says OVER where a budget is missed. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => [
    measure.what,
    measure.measured === null ? '–' : `${figure(measure.measured)} ${measure.unit}`,
    measure.budget === null ? '' : `${figure(measure.budget)} ${measure.unit}`,
    measure.floor === undefined ? '' : `${figure(measure.floor.value)} ${measure.unit} (${measure.floor.of})`,
    [verdict(measure), measure.note ?? ''].filter((text) => text !== '').join(' '),
  ])
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function verdict(measure: Measure): string {
  const over = isOver(measure)
  if (over === null) return ''
  return over ? 'OVER' : 'ok'
}

/** Three significant figures, and never an exponent. */
export const figure = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
