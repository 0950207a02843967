import type { Project } from '#contract/project.ts'

import { useView } from '../shell/viewState.ts'
import type { Told } from '../story/joinEvents.ts'
import { useText } from '../text/text.ts'
import { useMedia } from '../ui/useMedia.ts'
import { ClearButton } from './ClearButton.tsx'
import { EventCount } from './EventCount.tsx'
import { JobField } from './JobField.tsx'
import { KindChoice } from './KindChoice.tsx'
import { ProjectChoice } from './ProjectChoice.tsx'
import { RangeChoice } from './RangeChoice.tsx'
import { useEventsView } from './useEventsView.ts'

type EventsFiltersProps = { projects: readonly Project[]; told: Told | undefined }

/** Project, kind, job and time, and how many events that leaves; on a phone the filters fold away. */
export function EventsFilters({ projects, told }: EventsFiltersProps) {
  const { events } = useText()
  const isPhone = useMedia('(max-width: 719.98px)')
  const pickers = (
    <>
      <ProjectChoice projects={projects} />
      <KindChoice />
      <JobField />
      <RangeChoice />
      <ClearIfChosen />
    </>
  )
  return (
    <>
      <h1 className="sr-only">{events.title}</h1>
      {isPhone ? (
        <details className="border-b border-line px-4 pt-1 pb-2">
          <summary className="cursor-pointer py-1 text-second">
            <span className="inline-flex w-[calc(100%-1.5rem)] justify-between gap-3">
              {events.filters} <EventCount told={told} />
            </span>
          </summary>
          <div className="flex flex-wrap gap-2 py-2">{pickers}</div>
        </details>
      ) : (
        <div className="flex flex-wrap items-center gap-2 px-4 py-3 lg:px-5">
          {pickers}
          <span className="ml-auto">
            <EventCount told={told} />
          </span>
        </div>
      )}
    </>
  )
}

function ClearIfChosen() {
  const { view } = useEventsView()
  const { projects } = useView()
  const { kinds, job, last, from, to } = view
  const chosen =
    kinds.length > 0 || projects.length > 0 || job !== '' || [last, from, to].some((it) => it !== null)
  return chosen ? <ClearButton className="px-1.5 text-second underline" /> : null
}
