/**
 * Makes the function that passes things on, at most once per `everyMs`: the first at once, what comes too soon together
 * and later. `stop` drops what still waits.
 */
export function createPaced<T>(
  pass: (things: T[]) => void,
  everyMs: number,
): { add: (things: readonly T[]) => void; stop: () => void } {
  let waiting: T[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = (): void => {
    timer = waiting.length === 0 ? null : setTimeout(flush, everyMs)
    if (waiting.length > 0) pass(waiting)
    waiting = []
  }
  return {
    add: (things) => {
      waiting.push(...things)
      if (timer === null) flush()
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      waiting = []
    },
  }
}
