import type { BoardAnswer } from '#contract/board.ts'

import { Page } from '../shell/Page.tsx'
import { useView } from '../shell/viewState.ts'
import { useBoard, useShownAt } from '../shown.ts'
import { useFirstText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { Board } from './Board.tsx'
import { DemoHint } from './DemoHint.tsx'
import { SearchField } from './SearchField.tsx'

/** The first screen. Only what is inside the frame renders at a poll. */
export function BoardPage() {
  const { shell } = useFirstText()
  const { layout } = useView()
  return (
    <Page title={layout === 'counts' ? shell.board : shell.timeline} search={<SearchField />}>
      <Content />
    </Page>
  )
}

/** Loading, failed without figures, or the board itself; stale figures are the board's own matter. */
function Content() {
  const { shell, board } = useFirstText()
  const { data, isError } = useBoard(whole)
  const isPast = useShownAt() !== null
  if (data) {
    return (
      <>
        {data.mode === 'demo' && <DemoHint />}
        <Board jobs={data.jobs} projects={data.projects} />
      </>
    )
  }
  if (isError && isPast) return <Message heading={shell.rewind.failed} text={shell.rewind.failedHint} />
  return (
    <Message
      heading={isError ? board.empty.unreachable : shell.loading}
      {...(isError ? { text: board.empty.unreachableHint } : {})}
    />
  )
}

const whole = (board: BoardAnswer): BoardAnswer => board
