// Which mark and which colour say what happened. Colour is for trouble; what goes its way, and trouble that ends, is grey.
import type { EventKind, LockstepEvent } from '#contract/events.ts'

import type { Look } from '../shell/stateLook.ts'

const looks: Record<EventKind, Look> = {
  'run-started': { shape: 'play', tone: 'done' },
  'row-started': { shape: 'play', tone: 'done' },
  'row-complete': { shape: 'check', tone: 'done' },
  'row-short': { shape: 'unequal', tone: 'failed' },
  'job-complete': { shape: 'check', tone: 'done' },
  failed: { shape: 'cross', tone: 'failed' },
  'error-changed': { shape: 'exclamation', tone: 'stalled' },
  stalled: { shape: 'bars', tone: 'stalled' },
  'moving-again': { shape: 'play', tone: 'done' },
  'count-fell': { shape: 'down', tone: 'stalled' },
  'source-grew': { shape: 'up', tone: 'done' },
  'id-missing': { shape: 'question', tone: 'nodata' },
  'id-back': { shape: 'line', tone: 'done' },
  'polling-failed': { shape: 'gap', tone: 'stalled' },
  'polling-recovered': { shape: 'line', tone: 'done' },
}

/** Mark and colour of an event; an error that goes is no trouble. */
export const eventLook = ({ kind, after }: Pick<LockstepEvent, 'kind' | 'after'>): Look =>
  kind === 'error-changed' && after === null ? { ...looks[kind], tone: 'done' } : looks[kind]

/** Whether an event tells of something wrong. */
export const isTrouble = (event: Pick<LockstepEvent, 'kind' | 'after'>): boolean =>
  eventLook(event).tone !== 'done'
