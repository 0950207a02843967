// What there is to do in a run: object types with their counts and times at even speed, one type or a whole database.
import { chanceOf, type Part } from '../random.ts'
import type { Stretch } from '../timeline/run.ts'
import { byScale, evenly, factor } from './draw.ts'
import { paceOfSessions } from './sessions.ts'

/** Objects per minute that are usual for a type, over many jobs. */
const usualRates: Readonly<Record<string, number>> = {
  database: 12,
  table_structure: 420,
  table: 55,
  table_indexs: 90,
  view: 160,
  function: 240,
  procedure: 210,
}

const MINUTE_MS = 60_000

export type Planned = {
  /** The same for every run of one job. */
  job: readonly Part[]
  /** Which run of the job. */
  run: number
  /** Part of the time of `table` that one huge table takes; 0 = there is none. */
  hugeShare?: number
  /** A type begins when up to this part of its time still belongs to the one before. */
  overlap?: number
}

/** One type alone, of tens to hundreds of thousands of objects, in minutes to a day. */
export function oneType(planned: Planned & { objects: readonly [number, number] }): Stretch[] {
  const { job } = planned
  const src = countOf(Math.round(byScale(planned.objects, ...job, 'objects')), planned)
  const ms = byScale([6 * MINUTE_MS, 1_400 * MINUTE_MS], ...job, 'length') * speedOfRun(planned)
  return [{ type: 'table', src, fromMs: 0, toMs: ms, ...paced(src, planned) }]
}

/** A database: everything in the order in which DRS does it. */
export function inSequence(planned: Planned): Stretch[] {
  const { job, overlap = 0 } = planned
  const tables = Math.round(
    byScale([20, planned.hugeShare === undefined ? 120_000 : 3_000], ...job, 'tables'),
  )
  // Many tables are small ones.
  const ofSize = Math.sqrt(tables / 2_000)
  const jobSpeed = factor(0.4, ...job, 'speed')
  let endMs = 0
  return Object.entries(usualRates).map(([type, usual]) => {
    const src = countOf(objectsOf(type, tables, job), planned)
    const speed = (type === 'table' ? ofSize : Math.max(1, ofSize)) * jobSpeed * factor(0.35, ...job, type)
    const noise = factor(0.1, ...job, planned.run, type)
    const ms = Math.max(1_000, (src / (usual * speed)) * MINUTE_MS * noise * speedOfRun(planned))
    const fromMs = endMs - overlap * chanceOf(...job, type, 'overlap') * Math.min(ms, endMs)
    endMs = Math.max(endMs, fromMs + ms)
    return { type, src, fromMs, toMs: fromMs + ms, ...(type === 'table' ? paced(src, planned) : {}) }
  })
}

function objectsOf(type: string, tables: number, job: readonly Part[]): number {
  if (type === 'database') return Math.ceil(byScale([1, 40], ...job, type))
  if (type === 'table' || type === 'table_structure') return tables
  if (type === 'table_indexs') return Math.ceil(tables * evenly([0.5, 1], ...job, type))
  // Every fourth database has none of them.
  return Math.floor(
    Math.max(0, evenly([-0.33, 1], ...job, type)) * byScale([10, 3_000], ...job, type, 'scale'),
  )
}

/** A little more at the source from run to run. */
const countOf = (objects: number, { job, run }: Planned): number =>
  Math.round(objects * (1 + run * evenly([0, 0.08], ...job, 'more')))

/** Runs of one job are nearly alike; now and then one takes half as long again as usual. */
const speedOfRun = ({ job, run }: Planned): number =>
  factor(0.12, ...job, run, 'run') * (chanceOf(...job, run, 'other') < 0.1 ? 1.5 : 1)

const paced = (src: number, { hugeShare, job, run }: Planned): Pick<Stretch, 'pace'> =>
  hugeShare === undefined ? {} : { pace: paceOfSessions(src, hugeShare, ...job, run) }
