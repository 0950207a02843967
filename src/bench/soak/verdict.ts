// What a wall may grow by in a long life, and whether it did.
import type { Measure } from '../measure.ts'
import { slopeOf } from './slope.ts'

/** The browser as it stood after so many virtual hours. */
export type Sample = {
  hours: number
  /** After what is not reachable has been collected. */
  heapMb: number
  nodes: number
  listeners: number
  /** Null where the system does not tell. */
  memoryMb: number | null
}

/** Until the compiler has seen every path, the caches are full, and a page of every kind has been shown. */
const WARM_HOURS = 6
/** What nodes and listeners may differ by and still be flat: another page of the wall holds other tiles. */
const FLAT_NODES = 200
const FLAT_LISTENERS = 5
const HEAP_MB_A_DAY = 0.2
/** For this rate to be told from what the compiler adds. */
const LONG_HOURS = 30 * 24
/** So much compiler and caches still add while a run of less than a day lasts: it can tell no less. */
const WARMING_MB = 1
/** The compiler alone, after that: it reaches the rarest paths last. Two heaps six hours apart differ in nothing else. */
const COMPILING_MB = 0.3
const MEMORY_MB = 50

/** `samples` in order, twelve at least. */
export function verdictOn(samples: readonly Sample[]): Measure[] {
  const last = samples.at(-1)
  const hours = last?.hours ?? 0
  const warm = samples.filter((sample) => sample.hours >= Math.min(WARM_HOURS, hours / 3))
  const daily = (of: (sample: Sample) => number): number =>
    slopeOf(warm.map((sample) => ({ x: sample.hours / 24, y: of(sample) })))
  const grownBy = (of: (sample: Sample) => number): number => {
    const quarter = Math.ceil(warm.length / 4)
    return meanOf(warm.slice(-quarter), of) - meanOf(warm.slice(0, quarter), of)
  }
  const isTold = samples.every(({ memoryMb }) => memoryMb !== null)
  return [
    {
      what: 'wall, heap slope a virtual day',
      measured: daily(({ heapMb }) => heapMb),
      unit: 'MB',
      budget: heapBudget(hours),
      note: `at ${last?.heapMb.toFixed(1)} MB after ${hours} h`,
    },
    {
      what: 'wall, DOM nodes, last quarter against first',
      measured: grownBy(({ nodes }) => nodes),
      unit: 'nodes',
      budget: FLAT_NODES,
      note: `at ${last?.nodes}`,
    },
    {
      what: 'wall, listeners, last quarter against first',
      measured: grownBy(({ listeners }) => listeners),
      unit: 'listeners',
      budget: FLAT_LISTENERS,
      note: `at ${last?.listeners}`,
    },
    {
      what: 'wall, memory of the browser, last quarter against first',
      measured: isTold ? grownBy(({ memoryMb }) => memoryMb ?? 0) : null,
      unit: 'MB',
      budget: MEMORY_MB,
      note: `at ${last?.memoryMb?.toFixed(0) ?? '?'} MB`,
    },
  ]
}

/** MB a virtual day, for a run of so many hours. */
function heapBudget(hours: number): number {
  if (hours < 24) return WARMING_MB / (hours / 24)
  return HEAP_MB_A_DAY + (hours < LONG_HOURS ? COMPILING_MB / (hours / 24) : 0)
}

const meanOf = (samples: readonly Sample[], of: (sample: Sample) => number): number =>
  samples.reduce((sum, sample) => sum + of(sample), 0) / Math.max(1, samples.length)
