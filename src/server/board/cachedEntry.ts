import { freshnessOf } from './jobViews.ts'
import type { Now } from './jobEntry.ts'
import type { ProjectEntry } from './projectEntry.ts'

/**
 * DRS's last good entry for a job while it is live, else null. An error that stands beside the figures is newer than they
 * are: then they are no answer to give away.
 */
export const cachedEntry = (
  projects: readonly ProjectEntry[],
  wanted: { projectId: string; jobId: string },
  now: Now,
): unknown => {
  for (const project of projects) {
    if (project.configuration.projectId !== wanted.projectId) continue
    const entry = project.jobs.get(wanted.jobId)
    if (entry === undefined || entry.record.error !== null || entry.record.unreturned > 0) continue
    if (freshnessOf(entry, project, now.monotonicMs) === 'live') return entry.raw
  }
  return null
}
