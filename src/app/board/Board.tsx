import { useMemo, useState } from 'react'

import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'

import { useView } from '../shell/viewState.ts'
import { useFirstText } from '../text/text.ts'
import { BoardList } from './BoardList.tsx'
import { Filters } from './Filters.tsx'
import { NoJobs } from './NoJobs.tsx'
import { createSelection, projectsByName } from './selectJobs.ts'
import { Summary } from './Summary.tsx'
import { useHeldOrder } from './useHeldOrder.ts'
import { useHolding } from './useHolding.ts'

type BoardProps = { jobs: readonly JobSummary[]; projects: readonly Project[] }

/** Counters, filters and the list of jobs. */
export function Board({ jobs, projects }: BoardProps) {
  const { board } = useFirstText()
  const view = useView()
  const { held, handlers } = useHolding()
  const byName = useMemo(() => projectsByName(projects), [projects])
  const [select] = useState(createSelection)
  const chosen = useMemo(() => select(jobs, byName, view), [select, jobs, byName, view])
  const { shown, late } = useHeldOrder({ chosen: chosen.jobs, all: jobs, view }, held)
  return (
    <>
      <h1 className="sr-only">{board.heading}</h1>
      <Summary jobs={jobs} />
      <Filters jobs={jobs} projects={projects} shown={chosen.jobs.length} />
      {shown.length === 0 ? (
        <NoJobs total={jobs.length} projects={projects} />
      ) : (
        <div {...handlers}>
          {late && (
            // Without height, over the free end of the column's name: nothing moves when it comes and goes.
            <p className="pointer-events-none sticky top-12 z-20 h-0 max-md:hidden">
              <span className="ml-18 flex h-8 items-center text-[0.925rem] text-third">{board.held}</span>
            </p>
          )}
          <BoardList jobs={shown} shape={chosen.shape} projects={byName} layout={view.layout} />
        </div>
      )}
    </>
  )
}
