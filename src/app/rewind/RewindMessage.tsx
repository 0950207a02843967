import { useEffect, useState } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { useShownAt } from '../shown.ts'
import { useText } from '../text/text.ts'
import { momentFailure } from './momentFailure.ts'
import type { Rewind } from './useRewind.ts'

/** An answer that comes sooner needs no word before it. */
const SOON_MS = 500

/** What must be said beside the slider: why a moment is not there, or before what nothing is kept. */
export function RewindMessage({ rewind, keptFrom }: { rewind: Rewind; keptFrom: number | null }) {
  const { rewind: words } = useText()
  const { dateTime } = useFormat()
  const shownAt = useShownAt()
  const { wantedAt, failure } = rewind
  const isLate = useLasting(wantedAt !== shownAt)
  if (failure !== null && wantedAt !== null) {
    const still = shownAt !== null && shownAt !== failure.at ? [words.stillShown(dateTime(shownAt))] : []
    return [words.notLoaded(dateTime(failure.at)), momentFailure(failure.code, words), ...still].join(' ')
  }
  if (keptFrom === null) return words.nothingKept
  if (wantedAt === null) return words.hint
  if (isLate) return words.loading(dateTime(wantedAt))
  return wantedAt < keptFrom ? words.keptFrom(dateTime(keptFrom)) : null
}

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!isSo) return undefined
    const timer = setTimeout(() => setLasts(true), SOON_MS)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [isSo])
  return isSo && lasts
}
