// Knows which calls a test's parts have under way over real sockets, so that a driven clock can wait for them.

export type CallsUnderWay = {
  /** Counts every call that returns a promise, of every method of `target`. */
  watch: <T extends Readonly<Record<string, (...values: never[]) => unknown>>>(target: T) => T
  /** Resolves once nothing is under way and nothing was begun by what has just ended. */
  settle: () => Promise<void>
}

export const createCallsUnderWay = (): CallsUnderWay => {
  const calls = new Set<Promise<unknown>>()
  const follow = (result: unknown): unknown => {
    if (!(result instanceof Promise)) return result
    const call = result.catch(() => undefined).finally(() => calls.delete(call))
    calls.add(call)
    return result
  }
  return {
    watch: (target) => {
      const watched = Object.fromEntries(
        Object.entries(target).map(([name, method]) => [
          name,
          (...values: never[]) => follow(method(...values)),
        ]),
      )
      // The same methods with the same arguments and results.
      return watched as typeof target
    },
    settle: async () => {
      do {
        // What has just ended may begin something else: one after another on purpose.
        // oxlint-disable-next-line no-await-in-loop
        await Promise.all(calls)
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((resolve) => {
          setImmediate(resolve)
        })
      } while (calls.size > 0)
    },
  }
}
