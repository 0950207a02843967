import type { NewEvent, ProjectKey } from '../store/store.ts'

/** Polls of a project began to fail, or succeed again; another cause of the same trouble is no event. */
export function troubleEvents({
  before,
  after,
  at,
  key,
}: {
  before: string | null
  after: string | null
  at: number
  key: ProjectKey
}): readonly NewEvent[] {
  if ((before === null) === (after === null)) return []
  const kind = after === null ? 'polling-recovered' : 'polling-failed'
  return [{ kind, project: key, jobId: null, at, type: null, side: null, before, after, drsAt: null }]
}
