import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'

import { boardQuery } from '../queries.ts'
import { useCarried } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { sideHref } from './sideHref.ts'

import type { Side } from './useSide.ts'
import { withoutMoment } from './withoutMoment.ts'

/** Name and project of a side's job; the name leads to the job at that moment. */
export function SideName({ side, headingId }: { side: Side; headingId: string }) {
  const { compare } = useText()
  const carried = withoutMoment(useCarried())
  const { choice, job, at, name } = side
  const { data: project } = useQuery({
    ...boardQuery,
    select: ({ body }) => body.projects.find((one) => one.name === choice.project) ?? null,
  })
  return (
    <div className="min-w-0">
      <p className="truncate text-second">
        {project ? `${project.region} · ` : ''}
        <bdi>{project?.title ?? choice.project}</bdi>
      </p>
      <h2 id={headingId} className="line-clamp-2 text-xl font-semibold [overflow-wrap:anywhere]">
        <span className="sr-only">{compare.side[name]}:</span>{' '}
        <Link
          href={sideHref({ ...choice, at }, carried)}
          className="underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          <bdi>{job?.name ?? choice.jobId}</bdi>
        </Link>
      </h2>
    </div>
  )
}
