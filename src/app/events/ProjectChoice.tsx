import type { Project } from '#contract/project.ts'

import { projectLabel } from '../shell/projectLabel.ts'
import { useSetView, useView } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { MultiChoice, Tick } from '../ui/MultiChoice.tsx'
import { choiceText } from './choiceText.ts'

/** The projects to tell of. */
export function ProjectChoice({ projects }: { projects: readonly Project[] }) {
  const { board } = useText()
  const { projects: chosen } = useView()
  const setView = useSetView()
  const nameOf = (name: string): string => {
    const project = projects.find((candidate) => candidate.name === name)
    return project === undefined ? name : projectLabel(project, projects)
  }
  const tick = (name: string, checked: boolean): void =>
    setView({ projects: checked ? [...chosen, name] : chosen.filter((other) => other !== name) })
  return (
    <MultiChoice summary={choiceText(board.project, chosen.map(nameOf), board)} active={chosen.length > 0}>
      {() => (
        <fieldset aria-label={board.project}>
          {projects.map(({ name }) => (
            <Tick key={name} checked={chosen.includes(name)} onChange={(checked) => tick(name, checked)}>
              <bdi>{nameOf(name)}</bdi>
            </Tick>
          ))}
        </fieldset>
      )}
    </MultiChoice>
  )
}
