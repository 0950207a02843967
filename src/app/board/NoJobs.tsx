import type { Project } from '#contract/project.ts'

import { useFormat } from '../format/useFormat.ts'
import { useSetView } from '../shell/viewState.ts'
import { useFirstText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { withoutFilters } from './selectJobs.ts'

/** Why the list is empty, and what to do. */
export function NoJobs({ total, projects }: { total: number; projects: readonly Project[] }) {
  const { board } = useFirstText()
  const format = useFormat()
  const setView = useSetView()
  if (total > 0) {
    return (
      <Message heading={board.empty.noMatch} text={board.empty.noMatchHint(format.count(total), total)}>
        <button
          type="button"
          className="rounded-md border border-strong bg-panel px-3 py-1.5"
          onClick={() => setView(withoutFilters)}
        >
          {board.clear}
        </button>
      </Message>
    )
  }
  const denied = projects.length > 0 && projects.every(({ health }) => health === 'denied')
  return denied ? (
    <Message heading={board.empty.denied} text={board.empty.deniedHint} />
  ) : (
    <Message heading={board.empty.none} text={board.empty.noneHint} />
  )
}
