import type { Clock } from '../clock.ts'

/** Settles with the work, however it ends, and after this time at the latest. */
export const within = (clock: Clock, ms: number, work: Promise<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const cancel = clock.after(ms, resolve)
    const done = (): void => {
      cancel()
      resolve()
    }
    work.then(done, done)
  })
