import { writeInstant } from '../viewInstant.ts'

const SECOND_MS = 1_000

/**
 * Address of a job as it was when something had just been seen; `carried`: what every link keeps. Whole seconds, the next
 * one: the moment must hold what was seen in it.
 */
export function momentHref(place: { project: string; jobId: string; at: number }, carried: string): string {
  const second = Math.ceil(place.at / SECOND_MS) * SECOND_MS
  const parameters = new URLSearchParams(carried)
  // In place of the moment that is shown here, where there is one.
  parameters.set('at', writeInstant(second))
  const path = `/jobs/${encodeURIComponent(place.project)}/${encodeURIComponent(place.jobId)}`
  return `${path}?${parameters.toString().replaceAll('%3A', ':').replaceAll('%2F', '/')}`
}
