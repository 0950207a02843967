import { useQuery } from '@tanstack/react-query'

import { boardQuery } from '../queries.ts'
import { useFirstText, useLanguage } from '../text/text.ts'
import { Notice } from '../ui/Notice.tsx'
import { problemText } from './problemText.ts'

/** Says while what is seen cannot be kept; nothing else suffers from it. */
export function HistoryTrouble() {
  const { shell } = useFirstText()
  const language = useLanguage()
  const { data: problem = null } = useQuery({ ...boardQuery, select: ({ body }) => body.history.problem })
  if (problem === null) return null
  return (
    <Notice>
      <strong className="line-clamp-2 min-w-0 font-semibold text-stalled" title={problem.code}>
        <bdi>{problemText(problem, language)}</bdi>
      </strong>
      <span>{shell.liveGoesOn}</span>
    </Notice>
  )
}
