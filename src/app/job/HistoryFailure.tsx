import { ApiError } from '../api.ts'
import { problemText } from '../shell/problemText.ts'
import { useBoard } from '../shown.ts'
import { useLanguage, useText } from '../text/text.ts'

/** Code of the server where it was told to keep nothing. */
const NO_HISTORY = 'no-history'

/** Why something of the past cannot be shown, in the server's words where it has some; the live figures go on. */
export function HistoryFailure({ title, error }: { title: string; error: Error }) {
  const words = useText().job.history
  const language = useLanguage()
  const { data: problem } = useBoard(({ history }) => history.problem)
  const code = error instanceof ApiError ? error.code : null
  return (
    <div role="status" className="mb-3 border-s-2 border-stalled ps-3 text-second">
      <p>
        <strong className="font-semibold text-stalled">{title}</strong> {why()}
      </p>
      <p>{words.live}</p>
    </div>
  )

  function why(): string {
    if (code === null) return words.unreachable
    if (code === NO_HISTORY) return words.none
    return problem?.code === code ? problemText(problem, language) : words.code(code)
  }
}
