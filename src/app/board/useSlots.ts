import { useState } from 'react'

import type { JobSummary } from '#contract/job.ts'

import { createSlots } from './createSlots.ts'
import { jobKey } from './jobKey.ts'

type OnScreen = { jobs: readonly JobSummary[]; indexes: readonly number[]; focused: number | null }

/** The jobs at `indexes`, each with the key of the element to draw it in. */
export function useSlots({ jobs, indexes, focused }: OnScreen) {
  const [slotsOf] = useState(createSlots)
  const rows = indexes.flatMap((index) => {
    const job = jobs[index]
    return job === undefined ? [] : [{ job, index, row: jobKey(job) }]
  })
  const focusedRow = rows.find(({ index }) => index === focused)?.row ?? null
  const slots = slotsOf(
    rows.map(({ row }) => row),
    focusedRow,
  )
  return rows.map(({ job, index }, place) => ({ job, index, slot: slots[place] }))
}
