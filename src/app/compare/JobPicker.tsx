// Finds a job by a few letters of its name, id or project.
import { Command, defaultFilter } from 'cmdk'
import { useDeferredValue, useMemo, useState } from 'react'

import { compareAttention } from '#domain/attention.ts'

import type { Entry } from '../palette/entry.ts'
import { rankEntries } from '../palette/rankEntries.ts'
import { useBoard } from '../shown.ts'
import { useText } from '../text/text.ts'
import { isSameJob, type JobChoice } from './compareView.ts'

/** More would be scrolled past, not read. */
const MOST_JOBS = 50

type Props = {
  label: string
  onChoose: (job: JobChoice) => void
  /** The job that is not offered. */
  without?: JobChoice | undefined
}

/** The jobs of the board, worst first, and a field to find one of them. */
export function JobPicker({ label, onChoose, without }: Props) {
  const { compare } = useText()
  const [search, setSearch] = useState('')
  const entries = useEntries({ onChoose, without })
  const [group] = rankEntries(entries, useDeferredValue(search), {
    score: defaultFilter,
    mostPerGroup: MOST_JOBS,
  })
  return (
    <Command label={label} shouldFilter={false} vimBindings={false} loop>
      <Command.Input
        value={search}
        onValueChange={setSearch}
        placeholder={compare.jobs.placeholder}
        className="w-full rounded-md border border-strong bg-ground px-2.5 py-1.5 placeholder:text-third"
      />
      <Command.List className="mt-2 max-h-[36vh] overflow-y-auto" label={compare.jobs.label}>
        <Command.Empty className="px-2 py-4 text-second">{compare.jobs.none}</Command.Empty>
        {group?.entries.map((entry) => (
          <Command.Item
            key={entry.key}
            value={entry.key}
            onSelect={entry.run}
            className="flex cursor-pointer items-baseline gap-3 rounded-md px-2 py-1 data-[selected=true]:bg-raised data-[selected=true]:outline data-[selected=true]:-outline-offset-1 data-[selected=true]:outline-strong"
          >
            <bdi className="min-w-0 shrink-0 truncate font-medium max-md:max-w-48 md:max-w-64">
              {entry.name}
            </bdi>
            <span className="ms-auto min-w-0 truncate text-second">{entry.hint}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}

function useEntries({ onChoose, without }: Omit<Props, 'label'>): Entry[] {
  const { words } = useText()
  const { data } = useBoard((board) => board)
  const jobs = useMemo(() => data?.jobs.toSorted(compareAttention) ?? [], [data])
  const titles = new Map(data?.projects.map(({ name, title }) => [name, title]))
  const offered = without === undefined ? jobs : jobs.filter((job) => !isSameJob(job, without))
  return offered.map(({ project, jobId, name, state }) => ({
    key: `${project}/${jobId}`,
    group: 'jobs',
    name,
    hint: [words.state[state], titles.get(project) ?? project, jobId].join(' · '),
    run: () => onChoose({ project, jobId }),
  }))
}
