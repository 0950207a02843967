import { everyEvent, type EventsFilter } from '../story/eventsFilter.ts'
import { lasts, type EventsView } from './eventsView.ts'

type Around = { projects: readonly string[]; jobIds: readonly string[]; shownAt: number | null }

/** What the page asks the server for. `shownAt`: the moment of the past that is shown, beyond which nothing is known yet. */
export function filterOf({ kinds, last, from, to }: EventsView, around: Around): EventsFilter {
  const { projects, jobIds, shownAt } = around
  const lastMs = last === null ? null : lasts[last]
  const filter = { ...everyEvent, kinds, projects, jobIds }
  if (shownAt === null) return { ...filter, from, to, lastMs }
  return {
    ...filter,
    from: lastMs === null ? from : shownAt - lastMs,
    to: Math.min(to ?? shownAt, shownAt),
  }
}

/** Whether a filter hides anything. */
export const isNarrowed = ({ kinds, projects, jobIds, from, to, lastMs }: EventsFilter): boolean =>
  [kinds, projects, jobIds].some((list) => list.length > 0) ||
  [from, to, lastMs].some((limit) => limit !== null)
