import { useKeys } from '../ui/useKeys.ts'
import type { Rewind } from './useRewind.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** `h` calls the bar. While it is there the arrows step, space plays, and Escape is live again. */
export function useRewindKeys(rewind: Rewind | null): void {
  const stepBy = (direction: -1 | 1) => (event: KeyboardEvent) =>
    rewind?.step(direction * (event.shiftKey ? HOUR_MS : MINUTE_MS))
  useKeys({
    ...(rewind && { h: rewind.call }),
    ...(rewind?.open && {
      ArrowLeft: stepBy(-1),
      ArrowRight: stepBy(1),
      Escape: rewind.toLive,
    }),
    // While now is shown, space scrolls as everywhere.
    ...(rewind !== null && rewind.wantedAt !== null && { ' ': rewind.togglePlay }),
  })
}
