import { useRef } from 'react'

import { useFirstText } from '../text/text.ts'
import type { BoardListProps } from './BoardList.tsx'
import { CARD_PX, JobCard, LINES_PX } from './JobCard.tsx'
import { MaybeTimings } from './MaybeTimings.tsx'
import { troubleOf } from './place.ts'
import type { Timings } from './timings.ts'
import { useRows } from './useRows.ts'
import { useSlots } from './useSlots.ts'
import { useWidth } from './useWidth.ts'
import { variable } from './variable.ts'

/** Left and right of a card's content together. */
const PADDING_PX = 32

/** The jobs as cards, one below the other, for a phone. */
export function CardList({ jobs, projects, layout }: BoardListProps) {
  const { board } = useFirstText()
  const table = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(table)
  const axisPx = layout === 'timings' ? Math.max(0, widthPx - PADDING_PX) : 0
  return (
    <div ref={table} role="table" aria-label={board.heading} aria-rowcount={jobs.length}>
      <MaybeTimings jobs={jobs} widthPx={axisPx} heightPx={LINES_PX} nowInLines>
        {(timings) => <Cards jobs={jobs} projects={projects} layout={layout} timings={timings} />}
      </MaybeTimings>
    </div>
  )
}

type CardsProps = Omit<BoardListProps, 'shape'> & { timings: Timings | null }

function Cards({ jobs, projects, layout, timings }: CardsProps) {
  const cardPx = CARD_PX[layout]
  const { list, heightPx, indexes, focused } = useRows({ count: jobs.length, rowPx: cardPx })
  const cards = useSlots({ jobs, indexes, focused })
  return (
    <>
      {layout === 'timings' && (
        <div className="sticky top-12 z-10 h-8 border-b border-line bg-panel px-4 text-second">
          <div className="relative h-full">{timings?.head}</div>
        </div>
      )}
      <div
        ref={list}
        role="rowgroup"
        className="relative"
        style={{ height: heightPx, ...variable('--ticks', timings?.ticks ?? 'none') }}
      >
        {cards.map(({ job, index, slot }) => (
          <JobCard
            key={slot}
            job={job}
            index={index}
            heightPx={cardPx}
            trouble={troubleOf(job, projects.get(job.project))}
            linesOf={timings?.linesOf}
          />
        ))}
      </div>
    </>
  )
}
