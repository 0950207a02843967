import type { JobState } from '#contract/words.ts'

import { stateLook } from '../shell/stateLook.ts'
import { MarkShape } from '../ui/Mark.tsx'

/** A job's mark; its word stands in the same row. */
export function StateShape({ state, paused }: { state: JobState; paused: boolean }) {
  if (state === 'initializing' && paused) return <MarkShape shape="bars" tone="plain" />
  const { shape, tone } = stateLook[state]
  return <MarkShape shape={shape} tone={tone} />
}
