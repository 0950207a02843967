// When the board is looked at again: once a second, and at once for news after a quiet second.
import type { Clock } from '../clock.ts'

const SECOND_MS = 1_000
/** A look at 5,000 jobs costs some ms: news that changes nothing must not cause one each time. */
const LOOK_MS = 100

export type Publishing = {
  /** There is news. */
  touch: () => void
  close: () => void
}

/** `look` says whether it published; it is called at once, then never sooner than a second after it did. */
export const startPublishing = (clock: Clock, look: () => boolean): Publishing => {
  let lookedAt = Number.NEGATIVE_INFINITY
  let publishedAt = Number.NEGATIVE_INFINITY
  let isSoon = false
  let cancel: (() => void) | null = null

  const plan = (delayMs: number): void => {
    cancel?.()
    cancel = clock.after(delayMs, run)
  }
  const run = (): void => {
    isSoon = false
    lookedAt = clock.monotonicMs()
    if (look()) publishedAt = lookedAt
    plan(SECOND_MS)
  }

  run()
  return {
    touch: () => {
      if (isSoon || cancel === null) return
      isSoon = true
      plan(
        Math.max(0, publishedAt + SECOND_MS - clock.monotonicMs(), lookedAt + LOOK_MS - clock.monotonicMs()),
      )
    },
    close: () => {
      cancel?.()
      cancel = null
    },
  }
}
