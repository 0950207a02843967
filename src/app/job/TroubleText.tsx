import type { Problem } from '#contract/problem.ts'

import { problemText } from '../shell/problemText.ts'
import { useLanguage } from '../text/text.ts'

type Props = { when: string; problem: Problem; grave: boolean }

/** One error in DRS's own words, as text and whole; a long one scrolls in its place. */
export function TroubleText({ when, problem, grave }: Props) {
  const language = useLanguage()
  return (
    <div className={`border-s-2 ps-3 ${grave ? 'border-failed' : 'border-stalled'}`}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <code
          className={`font-sans font-semibold [overflow-wrap:anywhere] ${grave ? 'text-failed' : 'text-stalled'}`}
        >
          {problem.code}
        </code>
        <span className="text-second">{when}</span>
      </p>
      <p className="max-h-48 overflow-y-auto [overflow-wrap:anywhere] whitespace-pre-line">
        <bdi>{problemText(problem, language)}</bdi>
      </p>
    </div>
  )
}
