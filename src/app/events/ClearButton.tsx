import { useLocation } from 'wouter'

import { useText } from '../text/text.ts'
import { useCarried } from '../shell/viewState.ts'

/** Takes every filter away at once. */
export function ClearButton({ className }: { className: string }) {
  const { board } = useText()
  const [path, navigate] = useLocation()
  const carried = useCarried()
  return (
    <button type="button" className={className} onClick={() => navigate(path + carried)}>
      {board.clear}
    </button>
  )
}
