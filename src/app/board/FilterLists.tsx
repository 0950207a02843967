import type { JobSummary } from '#contract/job.ts'
import type { Project } from '#contract/project.ts'
import { stateOrder } from '#domain/attention.ts'
import { columnsFor } from '#domain/columns.ts'

import { projectLabel } from '../shell/projectLabel.ts'
import { useSetView, useView } from '../shell/viewState.ts'
import { useFirstText } from '../text/text.ts'
import { typeName } from '../text/typeName.ts'
import { FilterList } from './FilterList.tsx'

type FilterListsProps = { jobs: readonly JobSummary[]; projects: readonly Project[] }

/** Project, region, state and object type. */
export function FilterLists({ jobs, projects }: FilterListsProps) {
  const catalog = useFirstText()
  const { board, words } = catalog
  const view = useView()
  const setView = useSetView()
  const regions = [...new Set(projects.map(({ region }) => region))].toSorted()
  const titleOf = (name: string): string => {
    const project = projects.find((candidate) => candidate.name === name)
    return project === undefined ? name : projectLabel(project, projects)
  }
  const stateOf = (value: string): string => {
    const state = stateOrder.find((known) => known === value)
    return state === undefined ? value : words.state[state]
  }
  const nameOfType = (type: string): string => typeName(catalog, type, type)
  return (
    <>
      <FilterList
        label={board.project}
        none={board.all}
        chosen={view.projects}
        options={() => projects.map(({ name }) => ({ value: name, name: titleOf(name) }))}
        nameOf={titleOf}
        onChange={(chosen) => setView({ projects: chosen })}
      />
      {(regions.length > 1 || view.regions.length > 0) && (
        <FilterList
          label={board.region}
          none={board.all}
          chosen={view.regions}
          options={() => regions.map((region) => ({ value: region, name: region }))}
          nameOf={(region) => region}
          onChange={(chosen) => setView({ regions: chosen })}
        />
      )}
      <FilterList
        label={board.state}
        none={board.any}
        chosen={view.states}
        options={() => stateOrder.map((state) => ({ value: state, name: words.state[state] }))}
        nameOf={stateOf}
        onChange={(chosen) => setView({ states: stateOrder.filter((state) => chosen.includes(state)) })}
      />
      <FilterList
        label={board.type}
        none={board.all}
        chosen={view.types}
        options={() =>
          columnsFor(jobs, Number.POSITIVE_INFINITY).map((type) => ({ value: type, name: nameOfType(type) }))
        }
        nameOf={nameOfType}
        onChange={(chosen) => setView({ types: chosen })}
      />
    </>
  )
}
