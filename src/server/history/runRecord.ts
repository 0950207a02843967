// A run as it is kept and answered.
import type { RunRecord } from '#contract/history.ts'
import { rowState } from '#domain/rowState.ts'
import { runOf } from '#domain/run.ts'
import type { Shown } from '#domain/shownAlike.ts'

/** Null while no row has a start. */
export function runRecord({ record, judged }: Shown): RunRecord | null {
  const { snapshot } = record
  const run = snapshot === null ? null : runOf(snapshot, judged.state)
  if (snapshot === null || run === null) return null
  return { ...run, types: snapshot.rows.map((row) => ({ ...row, state: rowState(row) })) }
}
