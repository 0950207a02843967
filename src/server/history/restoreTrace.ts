// The rate and the ready time of a job at work go on from the samples of its run.
import type { RunRecord, TypeHistory } from '#contract/history.ts'
import { rowAsOf } from '#domain/pace/rowAsOf.ts'
import { emptyTrace, observeTrace, type Trace } from '#domain/pace/trace.ts'
import type { Row } from '#domain/snapshot.ts'

import type { JobEntry } from '../board/jobEntry.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import { StoreError, type JobKey, type Store } from '../store/store.ts'
import { longestGapMs } from './noteSpan.ts'

/** Enough to see how a run went; the last minutes fill up by themselves. */
const POINTS = 200

/** Leaves the job as it is where the store cannot answer. */
export async function restoreTrace(
  store: Store,
  { project, entry, key }: { project: ProjectEntry; entry: JobEntry; key: JobKey },
): Promise<void> {
  const { runKey, watchedAt, polledAt } = entry.record
  if (runKey === null || watchedAt === null || polledAt === null) return
  try {
    const [history, runs] = await Promise.all([
      store.history({ ...key, from: watchedAt, to: polledAt, points: POINTS }),
      store.runs(key),
    ])
    entry.previousRun ??= runBefore(runs, runKey)
    if (entry.record.runKey === runKey) entry.trace = replayed(history.types, { entry, project })
    entry.isDirty = true
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}

const runBefore = (runs: readonly RunRecord[], runKey: number): RunRecord | null =>
  runs.find(({ startedAt }) => startedAt < runKey) ?? null

type Progress = { at: number; counts: readonly Pick<Row, 'type' | 'src' | 'dst'>[] }

/** Every kept change of the run in order, then the answer of now. */
function replayed(
  types: readonly TypeHistory[],
  { entry, project }: { entry: JobEntry; project: ProjectEntry },
): Trace {
  const { snapshot, polledAt, watchedAt } = entry.record
  const rows = new Map<string, Row>(snapshot?.rows.map((row) => [row.type, { ...row, src: null, dst: null }]))
  const gaps = types[0]?.gaps ?? []
  const longest = longestGapMs(project, entry)
  let trace = emptyTrace
  let lastAt = Number.POSITIVE_INFINITY
  for (const { at, counts } of inOrder(types, watchedAt)) {
    for (const { type, src, dst } of counts) {
      const row = rows.get(type)
      if (row !== undefined) rows.set(type, { ...row, src, dst })
    }
    // Between two changes the job was polled, but for the gaps.
    const isGap = gaps.some(({ from, to }) => from < at && to > lastAt)
    const longestGapMs = isGap ? longest : Number.POSITIVE_INFINITY
    const then = [...rows.values()].map((row) => rowAsOf(row, at))
    trace = observeTrace(trace, { rows: then, at, restarted: false, longestGapMs })
    lastAt = at
  }
  if (snapshot === null || polledAt === null) return trace
  const isPolled = { longestGapMs: Number.POSITIVE_INFINITY }
  return observeTrace(trace, { rows: snapshot.rows, at: polledAt, restarted: false, ...isPolled })
}

/**
 * What changed at one moment belongs together: one after the other, the types would seem to move. What held before the
 * run was watched held when it began to be.
 */
function inOrder(types: readonly TypeHistory[], watchedAt: number | null): Progress[] {
  const moments = new Map<number, Progress['counts'][number][]>()
  for (const { type, points } of types) {
    for (const { at: changedAt, src, dst } of points) {
      const at = Math.max(changedAt, watchedAt ?? changedAt)
      const counts = moments.get(at)
      if (counts === undefined) moments.set(at, [{ type, src, dst }])
      else counts.push({ type, src, dst })
    }
  }
  return [...moments].map(([at, counts]) => ({ at, counts })).toSorted((a, b) => a.at - b.at)
}
