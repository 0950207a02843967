import type { BoardAnswer } from '#contract/board.ts'
import type { Project } from '#contract/project.ts'

import { problemText } from '../shell/problemText.ts'
import { projectLabel } from '../shell/projectLabel.ts'
import { useLanguage, useText } from '../text/text.ts'
import type { Notices } from './footerSlots.ts'

type Facts = {
  board: BoardAnswer
  /** Names of the projects that the wall shows; empty = all. */
  projects: readonly string[]
  /** What the wall cannot do for itself, in words. */
  healing: Notices
  /** What of the address was ignored, as `key=value`. */
  unknown: readonly string[]
  isReadable: boolean
}

/** What must be told beside the figures; mostly nothing. */
export function useNotices({ board, projects, healing, unknown, isReadable }: Facts): Notices {
  const { shell, wall } = useText()
  const language = useLanguage()
  const trouble = (project: Project): string[] => {
    const { health, name } = project
    if (health === 'ok' || health === 'starting') return []
    if (projects.length > 0 && !projects.includes(name)) return []
    return [shell.trouble[health](projectLabel(project, board.projects))]
  }
  const { problem } = board.history
  return {
    grave: [...healing.grave, ...board.projects.flatMap(trouble)],
    small: [
      ...(problem === null ? [] : [problemText(problem, language)]),
      ...healing.small,
      ...(unknown.length === 0 ? [] : [shell.ignored(unknown.join(', '))]),
      ...(isReadable ? [] : [wall.tooSmall]),
    ],
  }
}
