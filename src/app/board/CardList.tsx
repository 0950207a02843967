import { useFirstText } from '../text/text.ts'
import type { BoardListProps } from './BoardList.tsx'
import { CARD_PX, JobCard } from './JobCard.tsx'
import { jobKey } from './jobKey.ts'
import { troubleOf } from './place.ts'
import { useRows } from './useRows.ts'

/** The jobs as cards, one below the other, for a phone. */
export function CardList({ jobs, projects }: BoardListProps) {
  const { board } = useFirstText()
  const { list, heightPx, indexes } = useRows({ count: jobs.length, rowPx: CARD_PX })
  return (
    <div role="table" aria-label={board.heading} aria-rowcount={jobs.length}>
      <div ref={list} role="rowgroup" className="relative" style={{ height: heightPx }}>
        {indexes.map((index) => {
          const job = jobs[index]
          if (job === undefined) return null
          return (
            <JobCard
              key={jobKey(job)}
              job={job}
              index={index}
              topPx={index * CARD_PX}
              trouble={troubleOf(job, projects.get(job.project))}
            />
          )
        })}
      </div>
    </div>
  )
}
