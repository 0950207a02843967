import type { Project } from '#contract/project.ts'

import { useFormat } from '../format/useFormat.ts'
import { useBoard } from '../shown.ts'
import { useLanguage, useFirstText } from '../text/text.ts'
import { problemText } from './problemText.ts'
import { projectLabel } from './projectLabel.ts'

/** So many projects are named before the rest folds away. */
const SHOWN = 2

/** One line per project whose calls fail or whose clock is off. */
export function ProjectTrouble() {
  const { shell } = useFirstText()
  const format = useFormat()
  const { data: projects = [] } = useBoard((board) => board.projects)
  const troubled = projects.filter((project) => isTroubled(project) || project.skewMs !== null)
  const rest = troubled.slice(SHOWN)
  if (troubled.length === 0) return null
  return (
    <div className="border-b border-line bg-stalled-ground px-4 py-2 lg:px-5">
      {troubled.slice(0, SHOWN).map((project) => (
        <Trouble key={project.name} project={project} label={projectLabel(project, projects)} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer text-second">
            {shell.trouble.more(format.count(rest.length))}
          </summary>
          {rest.map((project) => (
            <Trouble key={project.name} project={project} label={projectLabel(project, projects)} />
          ))}
        </details>
      )}
    </div>
  )
}

function Trouble({ project, label }: { project: Project; label: string }) {
  const { shell } = useFirstText()
  const language = useLanguage()
  const format = useFormat()
  const { health, error, skewMs, nextPollAt, polledAt } = project
  const heading =
    health === 'starting' || health === 'ok'
      ? shell.trouble.skew(label, format.duration(Math.abs(skewMs ?? 0)))
      : shell.trouble[health](label)
  const facts = [
    ...(error === null ? [] : [`${error.code} ${problemText(error, language)}`]),
    ...(isTroubled(project) && polledAt !== null
      ? [shell.trouble.lastGood(format.timeWithSeconds(polledAt))]
      : []),
    ...(isTroubled(project) && nextPollAt !== null
      ? [shell.trouble.nextCall(format.timeWithSeconds(nextPollAt))]
      : []),
  ]
  return (
    <p className="flex min-w-0 flex-wrap gap-x-3">
      <strong className="font-semibold text-stalled">
        <bdi>{heading}</bdi>
      </strong>
      <span className="line-clamp-2 min-w-0 text-second [overflow-wrap:anywhere]" title={facts.join(' · ')}>
        {facts.join(' · ')}
      </span>
    </p>
  )
}

const isTroubled = ({ health }: Project): boolean => health !== 'ok' && health !== 'starting'
