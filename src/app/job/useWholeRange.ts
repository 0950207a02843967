import { useMemo } from 'react'

import type { BoardAnswer } from '#contract/board.ts'
import type { JobDetail } from '#contract/job.ts'

import { useBoard } from '../shown.ts'
import { wholeRange, type HistoryRange, type WholeRange } from './historyRange.ts'

/** How far the chart reaches unless somebody closes in; the same object until that changes. */
export function useWholeRange(choice: HistoryRange, job: JobDetail, nowMs: number): WholeRange {
  const { data: keptFrom } = useBoard(selectKeptFrom)
  const { fromAt, toAt } = wholeRange(choice, { job, keptFrom: keptFrom ?? null, nowMs })
  return useMemo(() => ({ fromAt, toAt }), [fromAt, toAt])
}

const selectKeptFrom = ({ history }: BoardAnswer): number | null => history.keptFrom
