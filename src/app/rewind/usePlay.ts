import { useEffect, useEffectEvent } from 'react'

/** Between two moments while playing, and how much of the past lies between them: 60 times the speed. */
const STEP_MS = 1_000
const STEP_PAST_MS = 60_000

/** From which moment it plays, and the browser's steady clock when that began. */
export type PlayStart = { at: number; performanceMs: number }

export const playFrom = (at: number): PlayStart => ({ at, performanceMs: performance.now() })

/**
 * Goes on by a minute each second, while there is a start. The pace is that of the clock: a step that comes late, as in
 * a hidden page, goes as far as the steps that were left out.
 */
export function usePlay(start: PlayStart | null, go: (at: number) => void): void {
  const step = useEffectEvent(({ at, performanceMs }: PlayStart) => {
    go(at + Math.round((performance.now() - performanceMs) / STEP_MS) * STEP_PAST_MS)
  })
  useEffect(() => {
    if (start === null) return undefined
    const timer = setInterval(() => step(start), STEP_MS)
    return () => clearInterval(timer)
  }, [start])
}
