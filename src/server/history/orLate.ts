import type { Clock } from '../clock.ts'

/** A sample that takes longer to become durable is shown all the same, with a banner. */
const SHOWN_AFTER_MS = 1_000

/** Settles once `durable` has, or a second later. */
export async function orLate(durable: Promise<void>, clock: Clock): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>()
  const cancel = clock.after(SHOWN_AFTER_MS, resolve)
  await Promise.race([durable, late])
  cancel()
}
