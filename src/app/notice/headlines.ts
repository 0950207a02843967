import type { JobSummary } from '#contract/job.ts'

import type { Format } from '../format/format.ts'
import type { Catalog } from '../text/catalog.ts'

/** So many are named, the others are counted. */
const MOST_NAMED = 4

type Told = Pick<JobSummary, 'name' | 'state'>

/** What is said of several jobs in one sentence: "orders: failed, crm: stalled, and 3 more". */
export function headlines(
  jobs: readonly Told[],
  { catalog, format }: { catalog: Catalog; format: Format },
): string {
  const { notice, words } = catalog
  const named = jobs.slice(0, MOST_NAMED).map(({ name, state }) => notice.headline(name, words.state[state]))
  const rest = jobs.length - named.length
  return notice.list(rest === 0 ? named : [...named, notice.more(format.count(rest))])
}
