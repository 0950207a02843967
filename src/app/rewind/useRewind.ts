import { createContext, use } from 'react'

import type { Failure } from './useShownMoment.ts'

/** Going through the past, as the controls see it. */
export type Rewind = {
  /** The bar is there: it was called, or a moment is wanted. */
  open: boolean
  /** How often the bar was called; each call moves the focus to it. */
  calls: number
  /** Where the slider stands, epoch ms; null = now. What is shown may lag behind it. */
  wantedAt: number | null
  failure: Failure | null
  playing: boolean
  call: () => void
  /** Wants a moment; one that has not come is now. */
  go: (at: number) => void
  /** Goes on or back from where the slider stands, within what is kept. */
  step: (ms: number) => void
  /** Plays from where the slider stands at 60 times the speed, or stops. */
  togglePlay: () => void
  /** Shows now again and puts the bar away. */
  toLive: () => void
}

export const RewindContext = createContext<Rewind | null>(null)

/** Null on a screen that has only a now. */
export const useRewind = (): Rewind | null => use(RewindContext)
