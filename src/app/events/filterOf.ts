import type { EventsFilter } from '../story/eventsFilter.ts'
import { lasts, type EventsView } from './eventsView.ts'

/** What the page asks the server for. */
export const filterOf = (
  { kinds, last, from, to }: EventsView,
  { projects, jobIds }: Pick<EventsFilter, 'projects' | 'jobIds'>,
): EventsFilter => ({ kinds, projects, jobIds, from, to, lastMs: last === null ? null : lasts[last] })

/** Whether a filter hides anything. */
export const isNarrowed = ({ kinds, projects, jobIds, from, to, lastMs }: EventsFilter): boolean =>
  [kinds, projects, jobIds].some((list) => list.length > 0) ||
  [from, to, lastMs].some((limit) => limit !== null)
