import type { Health } from '#contract/words.ts'

import type { Look } from '../shell/stateLook.ts'

/** Mark and colour of a project's health; its word stands beside them. */
export const healthLook: Record<Health, Look> = {
  starting: { shape: 'ring', tone: 'plain' },
  ok: { shape: 'check', tone: 'done' },
  throttled: { shape: 'bars', tone: 'stalled' },
  denied: { shape: 'cross', tone: 'failed' },
  failing: { shape: 'cross', tone: 'failed' },
}
