// When the board is looked at again: once a second, and at once for news after a quiet second.
import type { Clock } from '../clock.ts'

const SECOND_MS = 1_000
/** A look at 5,000 jobs costs some ms: news that changes nothing must not cause one each time. */
const LOOK_MS = 100

export type Publishing = {
  /** There is news. */
  touch: () => void
  /** Looks at once, however soon after the last look; settles when what it found is shown. */
  now: () => Promise<void>
  close: () => void
}

/**
 * `look` says whether it published, at once or once what it shows is durable; until then nobody looks again. It is called
 * at once, then never sooner than a second after a look that published.
 */
export const startPublishing = (clock: Clock, look: () => boolean | Promise<boolean>): Publishing => {
  let lookedAt = Number.NEGATIVE_INFINITY
  let publishedAt = Number.NEGATIVE_INFINITY
  let isSoon = false
  let isBusy = false
  let isClosed = false
  let underWay = Promise.resolve()
  let cancel: (() => void) | null = null

  const plan = (delayMs: number): void => {
    cancel?.()
    cancel = clock.after(delayMs, run)
  }
  const soon = (): number =>
    Math.max(0, publishedAt + SECOND_MS - clock.monotonicMs(), lookedAt + LOOK_MS - clock.monotonicMs())
  const looked = (published: boolean): void => {
    if (published) publishedAt = lookedAt
    isBusy = false
    if (!isClosed) plan(isSoon ? soon() : SECOND_MS)
  }
  const run = (): void => {
    isSoon = false
    lookedAt = clock.monotonicMs()
    const published = look()
    if (typeof published === 'boolean') return looked(published)
    isBusy = true
    underWay = published.then(looked)
  }

  run()
  return {
    now: async () => {
      await underWay
      if (isClosed) return
      run()
      await underWay
    },
    touch: () => {
      if (isSoon || isClosed) return
      isSoon = true
      if (!isBusy) plan(soon())
    },
    close: () => {
      isClosed = true
      cancel?.()
    },
  }
}
