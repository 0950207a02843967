// A run made up from chance: sizes, order and pace of its object types.
import { chanceOf, integerOf, type Part } from '../random.ts'
import type { Stretch } from '../timeline/run.ts'
import type { Engine } from './engine.ts'

export type RunSize = {
  engine: Engine
  tables: readonly [least: number, most: number]
  durationMs: number
}

/** A type begins when this part of its time still belongs to the one before. */
const OVERLAP = 0.12

/** The same parts always plan the same run. The last type ends with the run. */
export const planRun = ({ engine, tables, durationMs }: RunSize, ...parts: readonly Part[]): Stretch[] => {
  const all = integerOf(tables, ...parts, 'tables')
  const weights = engine.map(({ type, share }) => share * (0.75 + 0.5 * chanceOf(...parts, type, 'share')))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let endedMs = 0
  return engine.map(({ type, count }, index) => {
    const lengthMs = ((weights[index] ?? 0) / total) * durationMs
    const fromMs = Math.round(Math.max(0, endedMs - lengthMs * OVERLAP))
    endedMs += lengthMs
    return {
      type,
      src: count(all, chanceOf(...parts, type, 'count')),
      fromMs,
      toMs: Math.round(endedMs),
      pace: unevenPace(chanceOf(...parts, type, 'pace')),
    }
  })
}

/** Sometimes faster, sometimes slower, never back; everything is there a little before DRS says so. */
const unevenPace = (chance: number) => (part: number) => {
  const wave = 0.06 * Math.sin(2 * Math.PI * (part + chance)) - 0.06 * Math.sin(2 * Math.PI * chance)
  return Math.min(1, Math.max(0, 1.03 * part + wave * (1 - part)))
}
