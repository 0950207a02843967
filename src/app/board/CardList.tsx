import { useText } from '../text/text.ts'
import type { BoardListProps } from './BoardList.tsx'
import { CARD_PX, JobCard } from './JobCard.tsx'
import { jobKey } from './jobKey.ts'
import { troubleOf } from './place.ts'
import { useRows } from './useRows.ts'

/** The jobs as cards, one below the other, for a phone. */
export function CardList({ jobs, projects }: BoardListProps) {
  const { board } = useText()
  const { list, heightPx, rows } = useRows({
    count: jobs.length,
    rowPx: CARD_PX,
    keyOf: (index) => {
      const job = jobs[index]
      return job === undefined ? String(index) : jobKey(job)
    },
  })
  return (
    <div role="table" aria-label={board.heading} aria-rowcount={jobs.length}>
      <div ref={list} role="rowgroup" className="relative" style={{ height: heightPx }}>
        {rows.map(({ index, key, topPx }) => {
          const job = jobs[index]
          if (job === undefined) return null
          return (
            <JobCard
              key={key}
              job={job}
              index={index}
              topPx={topPx}
              trouble={troubleOf(job, projects.get(job.project))}
            />
          )
        })}
      </div>
    </div>
  )
}
