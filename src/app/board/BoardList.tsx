import { memo } from 'react'

import type { JobSummary } from '#contract/job.ts'

import type { Layout } from '../view.ts'
import { BoardTable } from './BoardTable.tsx'
import { CardList } from './CardList.tsx'
import type { Projects } from './selectJobs.ts'
import { useIsPhone } from './useIsPhone.ts'

export type BoardListProps = {
  jobs: readonly JobSummary[]
  /** Another number whenever the columns may be others. */
  shape: number
  projects: Projects
  layout: Layout
}

/** The jobs as rows of a table, or as cards where the window is a phone's. */
export const BoardList = memo(function BoardList(props: BoardListProps) {
  return useIsPhone() ? <CardList {...props} /> : <BoardTable {...props} />
})
