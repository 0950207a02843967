// The shapes that runs come in, for holding forecasts against. Nothing here knows how a forecast is made.
import { chanceOf, type Part } from '../random.ts'
import type { Stretch } from '../timeline/run.ts'
import { evenly } from './draw.ts'
import { growingSource } from './growingSource.ts'
import { inSequence, oneType, type Planned } from './plan.ts'
import { type Alter, type ShapedRun, shapedRun, workOf } from './shapedRun.ts'
import {
  acceleratingSpeeds,
  burstSpeeds,
  deceleratingSpeeds,
  type Speeds,
  stallSpeeds,
  steadySpeeds,
} from './speeds.ts'
import { warpOf } from './warp.ts'

export type Shape = {
  name: string
  /** Nothing but chance changes its speed: it can be foretold. */
  steady: boolean
  /** The run of this number of the job that these parts name; the run before has the number before. */
  run: (job: readonly Part[], run: number) => ShapedRun
  /** The run before was cut off, and this one began from the start. */
  restarts?: true
}

type Made = {
  plan: (planned: Planned) => Stretch[]
  speeds: Speeds
  alter?: (...parts: readonly Part[]) => Alter
}

const make =
  ({ plan, speeds, alter }: Made) =>
  (job: readonly Part[], run: number): ShapedRun => {
    const stretches = plan({ job, run })
    return shapedRun(stretches, warpOf(speeds(...job, run), workOf(stretches)), alter?.(...job, run))
  }

const single = (planned: Planned): Stretch[] => oneType({ ...planned, objects: [60, 300_000] })
const few = (planned: Planned): Stretch[] => oneType({ ...planned, objects: [12, 90] })
const overlapping = (planned: Planned): Stretch[] => inSequence({ ...planned, overlap: 0.7 })
const withHugeTable = (planned: Planned): Stretch[] =>
  inSequence({ ...planned, hugeShare: evenly([0.4, 0.8], ...planned.job, 'huge') })
/** One type alone for every other job. */
const either = (planned: Planned): Stretch[] =>
  chanceOf(...planned.job, 'either') < 0.5 ? single(planned) : inSequence(planned)

/** What most runs are like. */
export const sequence: Shape = {
  name: 'types in sequence',
  steady: true,
  run: make({ plan: inSequence, speeds: steadySpeeds }),
}

export const shapes: readonly Shape[] = [
  { name: 'one type at an even pace', steady: true, run: make({ plan: single, speeds: steadySpeeds }) },
  { name: 'one type of few objects', steady: true, run: make({ plan: few, speeds: steadySpeeds }) },
  sequence,
  { name: 'types that overlap', steady: false, run: make({ plan: overlapping, speeds: steadySpeeds }) },
  { name: 'one huge table', steady: false, run: make({ plan: withHugeTable, speeds: steadySpeeds }) },
  { name: 'accelerating', steady: false, run: make({ plan: either, speeds: acceleratingSpeeds }) },
  { name: 'decelerating', steady: false, run: make({ plan: either, speeds: deceleratingSpeeds }) },
  { name: 'bursts', steady: false, run: make({ plan: either, speeds: burstSpeeds }) },
  { name: 'stalls that end', steady: false, run: make({ plan: either, speeds: stallSpeeds }) },
  {
    name: 'a source that grows',
    steady: false,
    run: make({ plan: either, speeds: steadySpeeds, alter: growingSource }),
  },
  {
    name: 'begun anew',
    steady: false,
    run: make({ plan: either, speeds: steadySpeeds }),
    restarts: true,
  },
]
