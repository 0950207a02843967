import { stateOrder } from '#domain/attention.ts'

import { projectLabel } from '../../shell/projectLabel.ts'
import { useSetView, useView } from '../../shell/viewState.ts'
import { useBoard } from '../../shown.ts'
import { useText } from '../../text/text.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Tick } from '../../ui/MultiChoice.tsx'
import { sorts } from '../../view.ts'
import { TickList } from './TickList.tsx'

/** Which jobs a wall shows, and in what order: the same words in the address as the board's. */
export function JobChoices() {
  const { board, words, wallSettings } = useText()
  const view = useView()
  const setView = useSetView()
  const { data: projects = [] } = useBoard(projectsOf)
  return (
    <>
      <TickList
        label={board.project}
        none={board.all}
        options={projects.map((project) => ({ value: project.name, name: projectLabel(project, projects) }))}
        chosen={view.projects}
        onChange={(chosen) => setView({ projects: chosen }, 'replace')}
      />
      <TickList
        label={board.state}
        none={board.any}
        options={stateOrder.map((state) => ({ value: state, name: words.state[state] }))}
        chosen={view.states}
        onChange={(chosen) =>
          setView({ states: stateOrder.filter((state) => chosen.includes(state)) }, 'replace')
        }
      />
      <label className="flex items-center justify-between gap-3">
        <span className="text-second">{wallSettings.search}</span>
        <input
          type="search"
          value={view.q}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setView({ q: event.currentTarget.value }, 'replace')}
          className="w-36 rounded-md border border-strong bg-ground px-2.5 py-1"
        />
      </label>
      <Choice
        label={wallSettings.order}
        labelled
        value={view.sort}
        onChange={(value) =>
          setView({ sort: sorts.find((known) => known === value) ?? 'attention' }, 'replace')
        }
      >
        {sorts.map((known) => (
          <option key={known} value={known}>
            {board.sorts[known]}
          </option>
        ))}
      </Choice>
      <Tick checked={view.problemsOnly} onChange={(problemsOnly) => setView({ problemsOnly }, 'replace')}>
        {board.problemsOnly}
      </Tick>
    </>
  )
}

const projectsOf = ({ projects }: { projects: Parameters<typeof projectLabel>[1] }) => projects
