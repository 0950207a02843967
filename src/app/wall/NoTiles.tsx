import type { BoardAnswer } from '#contract/board.ts'

import { useFormat } from '../format/useFormat.ts'
import { useView } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { WallMessage } from './WallMessage.tsx'

/** Why there is nothing to show: no jobs at all, none that fits, or none in trouble where only trouble was asked for. */
export function NoTiles({ board, sizePx }: { board: BoardAnswer; sizePx: number }) {
  const { board: words, wall } = useText()
  const format = useFormat()
  const { problemsOnly } = useView()
  const { empty } = words
  const total = board.jobs.length
  if (total > 0) {
    return problemsOnly ? (
      <WallMessage
        sizePx={sizePx}
        heading={wall.noProblems}
        text={wall.noProblemsHint(format.count(total), total)}
      />
    ) : (
      <WallMessage
        sizePx={sizePx}
        heading={empty.noMatch}
        text={empty.noMatchHint(format.count(total), total)}
      />
    )
  }
  const isDenied = board.projects.some(({ health }) => health === 'denied')
  return isDenied ? (
    <WallMessage sizePx={sizePx} heading={empty.denied} text={null} />
  ) : (
    <WallMessage sizePx={sizePx} heading={empty.none} text={empty.noneHint} />
  )
}
