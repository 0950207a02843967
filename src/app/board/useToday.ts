import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'

const DAY_MS = 86_400_000

/**
 * Noon of the viewer's day, epoch ms: for texts in which now decides nothing but the date, so that they are spelt once a
 * day and not each second. Not midnight: where the clocks change, that may be the day before.
 */
export function useToday(): number | null {
  const { offsetMs } = useFormat()
  return useFromNow((nowMs) => {
    if (nowMs === null) return null
    const localMs = nowMs + offsetMs(nowMs)
    return Math.floor(localMs / DAY_MS) * DAY_MS + DAY_MS / 2 - offsetMs(nowMs)
  })
}
