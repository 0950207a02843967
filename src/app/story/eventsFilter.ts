import type { EventKind } from '#contract/events.ts'
import { eventsPath } from '#contract/routes.ts'

/** Which events are asked for; an empty list or null lets everything through. */
export type EventsFilter = {
  /** Names of projects. */
  projects: readonly string[]
  jobIds: readonly string[]
  kinds: readonly EventKind[]
  /** Instants, both included. */
  from: number | null
  to: number | null
  /** In place of `from`: only so far back from now, ms. */
  lastMs: number | null
}

export const everyEvent: EventsFilter = {
  projects: [],
  jobIds: [],
  kinds: [],
  from: null,
  to: null,
  lastMs: null,
}

/** The events of one job. */
export const eventsOfJob = (project: string, jobId: string): EventsFilter => ({
  ...everyEvent,
  projects: [project],
  jobIds: [jobId],
})

/** Where the range of a filter begins. */
export const fromOf = ({ from, lastMs }: EventsFilter, nowMs: number): number | null =>
  lastMs === null ? from : nowMs - lastMs

/** Address of one answer. `before`: `next` of the answer before it. */
export function eventsAddress(
  filter: EventsFilter,
  page: { nowMs: number; limit: number; before: string | null },
): string {
  const parameters = new URLSearchParams()
  const put = (key: string, value: string | number | null): void => {
    if (value !== null && value !== '') parameters.set(key, String(value))
  }
  put('from', fromOf(filter, page.nowMs))
  put('to', filter.to)
  put('project', filter.projects.join(','))
  put('job', filter.jobIds.join(','))
  put('kind', filter.kinds.join(','))
  put('before', page.before)
  put('limit', page.limit)
  return `${eventsPath}?${parameters.toString()}`
}
