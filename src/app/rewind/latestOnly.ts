/**
 * Makes a function that runs one load at a time: of what is asked for meanwhile only the latest follows, and the rest
 * is skipped. `load` must not reject.
 */
export function latestOnly<T>(load: (asked: T) => Promise<void>): (asked: T) => void {
  let waiting: { asked: T } | null = null
  let busy = false
  const run = async (): Promise<void> => {
    busy = true
    while (waiting !== null) {
      const { asked } = waiting
      waiting = null
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      await load(asked)
    }
    busy = false
  }
  return (asked) => {
    waiting = { asked }
    if (!busy) void run()
  }
}
