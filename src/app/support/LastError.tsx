import type { ProjectDiagnostics } from '#contract/diagnostics.ts'

import { useFormat } from '../format/useFormat.ts'
import { problemText } from '../shell/problemText.ts'
import { useLanguage, useText } from '../text/text.ts'

export function LastError({ error, nowMs }: { error: ProjectDiagnostics['lastError']; nowMs: number }) {
  const { support } = useText()
  const language = useLanguage()
  const format = useFormat()
  return (
    <div>
      <h3 className="text-second">{support.lastError}</h3>
      {error === null ? (
        <p>{support.noError}</p>
      ) : (
        <div className="border-s-2 border-stalled ps-3 [overflow-wrap:anywhere]">
          <p className="flex flex-wrap gap-x-2">
            <code className="font-sans font-semibold text-stalled">{error.problem.code}</code>
            <span className="text-second">
              {format.timeWithSeconds(error.at, nowMs)} · {support.ago(format.age(error.at, nowMs))}
            </span>
          </p>
          <p className="whitespace-pre-line">
            <bdi>{problemText(error.problem, language)}</bdi>
          </p>
        </div>
      )}
    </div>
  )
}
