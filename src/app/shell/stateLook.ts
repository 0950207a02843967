// Which mark and which colour say a state. The word always stands beside it.
import type { JobState, RowState } from '#contract/words.ts'

import type { Shape } from '../ui/Mark.tsx'
import type { Tone } from '../ui/tone.ts'

export type Look = { shape: Shape; tone: Tone }

export const stateLook: Record<JobState, Look> = {
  failed: { shape: 'cross', tone: 'failed' },
  short: { shape: 'unequal', tone: 'failed' },
  missing: { shape: 'question', tone: 'nodata' },
  stalled: { shape: 'bars', tone: 'stalled' },
  unknown: { shape: 'dot', tone: 'plain' },
  initializing: { shape: 'play', tone: 'moving' },
  waiting: { shape: 'ring', tone: 'plain' },
  complete: { shape: 'check', tone: 'done' },
}

export const rowLook: Record<RowState, Look> = {
  complete: { shape: 'check', tone: 'done' },
  short: { shape: 'unequal', tone: 'failed' },
  unknown: { shape: 'dot', tone: 'plain' },
  running: { shape: 'play', tone: 'moving' },
  waiting: { shape: 'ring', tone: 'plain' },
}
