import { Link } from 'wouter'

import { useHref } from '../shell/viewState.ts'
import { useBoard } from '../shown.ts'
import { useText } from '../text/text.ts'
import { useNeighbours } from './useNeighbours.ts'

/** Where the job belongs, and the jobs before and after it in the order of attention. */
export function JobPath({ project, jobId }: { project: string; jobId: string }) {
  const words = useText().job
  const { data: facts } = useBoard(({ projects }) => projects.find(({ name }) => name === project) ?? null)
  const { previous, next } = useNeighbours(project, jobId)
  return (
    <nav aria-label={words.path} className="flex flex-wrap items-center gap-x-2 text-second">
      <Link href={useHref('/')} className="hover:text-ink hover:underline">
        {words.board}
      </Link>
      <span aria-hidden>/</span>
      <span className="truncate">
        {facts ? `${facts.region} · ` : ''}
        <bdi>{facts?.title ?? project}</bdi>
      </span>
      <span className="ms-2 flex gap-1">
        <Neighbour href={previous} name={words.previous} sign="↑" />
        <Neighbour href={next} name={words.next} sign="↓" />
      </span>
    </nav>
  )
}

function Neighbour({ href, name, sign }: { href: string | null; name: string; sign: string }) {
  if (href === null) return null
  return (
    <Link
      href={href}
      aria-label={name}
      title={name}
      className="grid size-6 place-items-center rounded-md border border-line hover:border-strong hover:text-ink"
    >
      {sign}
    </Link>
  )
}
