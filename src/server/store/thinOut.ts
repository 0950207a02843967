// What is given up where too much waits: samples between the first and the last of each job. Their values are not lost
// to what comes after, only the time in which they came about is.
import { jobName } from './mergeBatches.ts'
import type { LostStretch } from './protocol.ts'
import type { Batch, KeptVerdict, Sample } from './store.ts'

export type ThinnedOut = {
  batch: Batch
  /** From the first sample that is gone up to the one that stands for it. */
  lost: readonly LostStretch[]
  /** Samples that are gone. */
  givenUp: number
}

/** Of each job one sample stays, with all that the others said, and the last verdict. */
export function thinOut(batch: Batch): ThinnedOut {
  const kept = [...groupedByJob(batch.samples).values()].map(folded)
  const verdicts: KeptVerdict[] = [...groupedByJob(batch.verdicts).values()].flatMap((all) => all.slice(-1))
  return {
    batch: { ...batch, samples: kept.map(({ sample }) => sample), verdicts },
    lost: kept.flatMap(({ lost }) => lost ?? []),
    givenUp: batch.samples.length - kept.length,
  }
}

function groupedByJob<T extends { project: string; jobId: string }>(
  values: readonly T[],
): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const value of values) {
    const group = groups.get(jobName(value))
    if (group === undefined) groups.set(jobName(value), [value])
    else group.push(value)
  }
  return groups
}

/** Oldest first. */
function folded(samples: readonly [Sample, ...Sample[]]): { sample: Sample; lost: LostStretch | null } {
  const [first] = samples
  const last = samples.at(-1) ?? first
  if (samples.length === 1) return { sample: first, lost: null }
  const rows = new Map<string, Sample['rows'][number]>()
  const gone = new Set<string>()
  for (const sample of samples) {
    for (const row of sample.rows) {
      rows.set(row.type, row)
      gone.delete(row.type)
    }
    for (const type of sample.gone) {
      rows.delete(type)
      gone.add(type)
    }
  }
  const { project, jobId } = first
  return {
    sample: { ...last, rows: [...rows.values()], gone: [...gone] },
    lost: { project, jobId, fromAt: first.at, toAt: last.at },
  }
}
