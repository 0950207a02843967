import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'

import { useFormat } from '../format/useFormat.ts'
import { useSetView, useView } from '../shell/viewState.ts'
import { useFirstText } from '../text/text.ts'
import { Choice } from '../ui/Choice.tsx'
import { Switch } from '../ui/Switch.tsx'
import { layouts, sorts } from '../view.ts'
import { FilterLists } from './FilterLists.tsx'
import { SearchField } from './SearchField.tsx'
import { isFiltered, withoutFilters } from './selectJobs.ts'
import { useIsPhone } from './useIsPhone.ts'

type FiltersProps = { jobs: readonly JobSummary[]; projects: readonly Project[]; shown: number }

/** Filters, sort, the number shown of all, and Counts or Timings; on a phone the filters fold away. */
export function Filters({ jobs, projects, shown }: FiltersProps) {
  const { board } = useFirstText()
  const view = useView()
  const setView = useSetView()
  const isPhone = useIsPhone()
  const count = <ShownCount shown={shown} total={jobs.length} />
  if (isPhone) {
    return (
      <details className="border-b border-line px-4 pt-1 pb-2" open={undefined}>
        <summary className="cursor-pointer py-1 text-second">
          <span className="inline-flex w-[calc(100%-1.5rem)] justify-between gap-3">
            {board.filters} {count}
          </span>
        </summary>
        <div className="flex flex-wrap gap-2 py-2 [&>label]:w-full [&>label]:max-w-none">
          <SearchField />
          <Pickers jobs={jobs} projects={projects} />
        </div>
      </details>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-3 lg:px-5">
      <Pickers jobs={jobs} projects={projects} />
      {isFiltered(view) && (
        <button
          type="button"
          className="px-1.5 text-second underline"
          onClick={() => setView(withoutFilters)}
        >
          {board.clear}
        </button>
      )}
      <div className="ml-auto flex items-center gap-3">
        {count}
        <Switch
          label={board.layout}
          value={view.layout}
          options={layouts.map((value) => ({ value, name: board.layouts[value] }))}
          onChange={(layout) => setView({ layout })}
        />
      </div>
    </div>
  )
}

function Pickers({ jobs, projects }: Omit<FiltersProps, 'shown'>) {
  const { board } = useFirstText()
  const { sort, problemsOnly } = useView()
  const setView = useSetView()
  return (
    <>
      <FilterLists jobs={jobs} projects={projects} />
      <div className="rounded-md border border-strong bg-panel px-1.5 [&_label]:gap-1 [&_span]:not-sr-only [&_span]:text-second">
        <Choice
          label={board.sort}
          value={sort}
          onChange={(value) => setView({ sort: sorts.find((known) => known === value) ?? 'attention' })}
        >
          {sorts.map((known) => (
            <option key={known} value={known}>
              {board.sorts[known]}
            </option>
          ))}
        </Choice>
      </div>
      <button
        type="button"
        aria-pressed={problemsOnly}
        onClick={() => setView({ problemsOnly: !problemsOnly })}
        className="rounded-md border border-strong bg-panel px-2.5 py-1 text-second hover:text-ink aria-pressed:border-moving aria-pressed:text-ink"
      >
        {board.problemsOnly}
      </button>
    </>
  )
}

function ShownCount({ shown, total }: { shown: number; total: number }) {
  const { board } = useFirstText()
  const format = useFormat()
  const text =
    shown === total
      ? board.jobs(format.count(total), total)
      : board.shown(format.count(shown), format.count(total))
  return (
    <span role="status" className="whitespace-nowrap text-second">
      {text}
    </span>
  )
}
