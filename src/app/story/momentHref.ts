const SECOND_MS = 1_000

/**
 * Address of a job as it was when something had just been seen; `carried`: language, zone and theme. Whole seconds, the
 * next one: the moment must hold what was seen in it.
 */
export function momentHref(place: { project: string; jobId: string; at: number }, carried: string): string {
  const second = new Date(Math.ceil(place.at / SECOND_MS) * SECOND_MS).toISOString().replace('.000', '')
  const path = `/jobs/${encodeURIComponent(place.project)}/${encodeURIComponent(place.jobId)}`
  return `${path}?at=${second}${carried === '' ? '' : `&${carried.slice(1)}`}`
}
