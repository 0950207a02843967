import { timeX } from '#domain/timeline.ts'

import type { Axis } from './useAxis.ts'

/** The ticks as a background image of a row's stretch of the axis: they lie behind its lines and over its ground. */
export function tickLines(axis: Axis): string {
  const stops = axis.ticks.map((tick) => {
    const left = Math.round(timeX(tick, axis, axis.widthPx))
    return `transparent ${left}px, var(--tick) ${left}px ${left + 1}px, transparent ${left + 1}px`
  })
  return stops.length === 0 ? 'none' : `linear-gradient(to right, ${stops.join(', ')})`
}
