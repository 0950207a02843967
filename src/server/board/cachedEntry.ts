import type { Now } from './jobEntry.ts'
import { freshnessOf, type Face } from './jobViews.ts'
import type { ProjectEntry } from './projectEntry.ts'

/**
 * DRS's last good entry for a job while it is live, else null. An error that stands beside the figures is newer than they
 * are: then they are no answer to give away.
 */
export const cachedEntry = (face: Face, project: ProjectEntry, now: Now): unknown => {
  const { record, raw } = face
  if (record.error !== null || record.unreturned > 0) return null
  return freshnessOf(face, project, now.monotonicMs) === 'live' ? raw : null
}
