// The board goes on from what was kept, and what was heard before that could be read is heard again on top of it.
import { emptyRecord, settle, type JobRecord } from '#domain/jobRecord.ts'
import { judgeJob } from '#domain/judge.ts'

import type { JobEntry, Now } from '../board/jobEntry.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import type { Kept, KeptProject, LoadedJob } from '../store/store.ts'
import { newKeeping } from './keeping.ts'
import type { Recorder } from './recorder.ts'

export type Restoring = { recorder: Recorder; stallAfterMs: number; now: Now }

/** Whether the project and all of its jobs go on from what is kept of them, or from the knowledge that nothing is. */
export const isRestored = ({ keeping }: JobEntry): boolean => keeping.backlog === null

/** Jobs that have been restored before stay as they are. `key`: of the project. */
export function restoreProject(
  project: ProjectEntry,
  { key, kept }: { key: string; kept: Kept },
  restoring: Restoring,
): void {
  const jobs = new Map(kept.jobs.filter((job) => job.project === key).map((job) => [job.jobId, job]))
  for (const entry of project.jobs.values()) {
    if (!isRestored(entry)) restoreJob(project, { entry, kept: jobs.get(entry.jobId) ?? null }, restoring)
  }
  restoreTrouble(project, kept.projects.find((one) => one.key === key) ?? null, restoring)
}

function restoreJob(
  project: ProjectEntry,
  { entry, kept }: { entry: JobEntry; kept: LoadedJob | null },
  { recorder, stallAfterMs, now }: Restoring,
): void {
  const heard = entry.keeping.backlog ?? []
  const begin = kept === null ? emptyRecord() : upToDate(kept)
  entry.keeping = {
    ...newKeeping(null),
    rows: begin.snapshot?.rows ?? [],
    span: kept?.span ?? null,
    spanKeptTo: kept?.span?.toAt ?? null,
  }
  takeAge(project, { entry, polledAt: begin.polledAt, now })
  const take = (record: JobRecord, at: number): void => {
    entry.judged = judgeJob(record, { stallAfterMs })
    entry.record = settle(record, entry.judged, at)
  }
  take(begin, now.nowMs)
  for (const { step, at } of heard) {
    const before = { record: entry.record, judged: entry.judged }
    take(step(entry.record), at)
    recorder.heard({ project, entry, before, at })
  }
  entry.isDirty = true
}

/** Polls that showed nothing new are kept by the span alone. */
function upToDate({ record, span }: LoadedJob): JobRecord {
  const { polledAt, snapshot } = record
  if (span === null || snapshot === null || polledAt === null || span.toAt <= polledAt) return record
  const { toAt, dataAt } = span
  return {
    ...record,
    polledAt: toAt,
    snapshot: { ...snapshot, dataAt },
    dataAgeMs: dataAt === null ? null : Math.max(0, toAt - dataAt),
  }
}

/** The time since the last answer of an earlier process is known by the host's clock alone; it is never below none. */
function takeAge(
  project: ProjectEntry,
  { entry, polledAt, now }: { entry: JobEntry; polledAt: number | null; now: Now },
): void {
  if (polledAt === null || entry.polledMs !== null) return
  entry.polledMs = now.monotonicMs - Math.max(0, now.nowMs - polledAt)
  if (project.polledMs !== null && project.polledMs >= entry.polledMs) return
  project.polledMs = entry.polledMs
  project.polledAt = polledAt
}

/** A project that is in trouble again, or still, was told so before. */
function restoreTrouble(project: ProjectEntry, kept: KeptProject | null, { recorder, now }: Restoring): void {
  if (project.isRestored) return
  project.isRestored = true
  const { health, error } = project.status
  project.trouble = kept?.trouble ?? null
  if (health === 'starting') recorder.named(project)
  else recorder.troubled(project, error?.code ?? null, now.nowMs)
}
