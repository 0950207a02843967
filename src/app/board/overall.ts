// One job in one figure, and never without what it is made of.
import type { JobSummary } from '#contract/job.ts'

import type { Spelling } from '../format/barLabel.ts'
import { stateLook } from '../shell/stateLook.ts'
import type { Tone } from '../ui/tone.ts'

export const overallTone = ({ state, paused }: JobSummary): Tone =>
  paused ? 'moving' : stateLook[state].tone

/** "5 of 7 types · 812 of 1,020 objects", with what is over, what is left out, and the state. */
export function overallParts(job: JobSummary, { catalog, format }: Spelling): string {
  const { objects } = job
  const { board, words } = catalog
  const parts = [
    board.parts({
      complete: format.count(job.typesComplete),
      types: format.count(job.typesTotal),
      arrived: format.count(objects.arrived),
      source: format.count(objects.src),
    }),
    objects.missing > 0 ? words.bar.missing(format.count(objects.missing)) : null,
    objects.over > 0 ? words.bar.over(format.count(objects.over)) : null,
    objects.unknownRows > 0 ? board.leftOut(format.count(objects.unknownRows), objects.unknownRows) : null,
    words.state[job.state],
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
