// While nobody knows whether a credential is good, no more calls try it at once than may fail.
import { abortable } from './abortable.ts'
import type { Pause, Refusals } from './refusals.ts'

export type Turns = {
  /** A pause instead of a turn. Rejects with the signal's reason. */
  take: (
    signal: AbortSignal,
  ) => Promise<{ kind: 'turn'; leave: () => void } | { kind: 'pause'; pause: Pause }>
}

export const createTurns = (refusals: Refusals): Turns => {
  let taken = 0
  let waiting: PromiseWithResolvers<void> | null = null

  const leave = (): void => {
    taken--
    waiting?.resolve()
    waiting = null
  }

  return {
    take: async (signal) => {
      for (;;) {
        signal.throwIfAborted()
        const pause = refusals.pause()
        if (pause !== null) return { kind: 'pause', pause }
        if (!refusals.isUnproven() || taken < refusals.triesLeft()) break
        waiting ??= Promise.withResolvers<void>()
        await abortable(waiting.promise, signal)
      }
      taken++
      return { kind: 'turn', leave }
    },
  }
}
