// A clock that moves only when a test says so, for server and simulator at once. Its delays cost no real time.

export type DrivenClock = {
  /** Epoch ms. */
  nowMs: () => number
  monotonicMs: () => number
  after: (delayMs: number, task: () => void) => () => void
  /**
   * Moves on by `ms` from one due task to the next, in order, and waits after each until what it set off over real
   * sockets has settled.
   */
  advance: (ms: number) => Promise<void>
  /** Sets the host's clock by `ms`, forth or back; monotonic time and delays do not notice. */
  step: (ms: number) => void
  /** Tasks that wait. */
  waiting: () => number
}

type Task = { at: number; order: number; run: () => void }

/** `settle` is awaited whenever time stands still: it resolves when no call is under way any more. */
export const createDrivenClock = (options: {
  startAt: number
  settle?: () => Promise<void>
}): DrivenClock => {
  const settle = options.settle ?? nextTurn
  const tasks = new Set<Task>()
  let monotonic = 0
  let offset = options.startAt
  let order = 0

  const next = (untilMs: number): Task | null => {
    let first: Task | null = null
    for (const task of tasks) {
      if (task.at > untilMs) continue
      if (first === null || task.at < first.at || (task.at === first.at && task.order < first.order))
        first = task
    }
    return first
  }

  return {
    nowMs: () => monotonic + offset,
    monotonicMs: () => monotonic,
    after: (delayMs, run) => {
      order += 1
      const task = { at: monotonic + Math.max(0, delayMs), order, run }
      tasks.add(task)
      return () => {
        tasks.delete(task)
      }
    },
    advance: async (ms) => {
      const untilMs = monotonic + ms
      await settle()
      for (let task = next(untilMs); task !== null; task = next(untilMs)) {
        tasks.delete(task)
        monotonic = Math.max(monotonic, task.at)
        task.run()
        // Each task may set off calls whose answers set off others: one after another on purpose.
        // oxlint-disable-next-line no-await-in-loop
        await settle()
      }
      monotonic = untilMs
    },
    step: (ms) => {
      offset += ms
    },
    waiting: () => tasks.size,
  }
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
