// A page's time, driven from outside. Runs in the page, before anything of the page does, so it may use nothing but itself:
// timers and both clocks stand until they are wound on, calls to the server and the drawing take the time they take.

export type VirtualClock = {
  /**
   * Lets ms of the page's time pass in steps: after each, every timer that is due runs once, as in a browser that is
   * short of time, and then whatever it has set off.
   */
  pass: (ms: number, stepMs: number) => Promise<void>
}

type Task = { dueMs: number; run: () => void; everyMs: number | null }

/** Puts `virtualClock` into the page. `startAt`: what its `Date` shows first, epoch ms. */
// oxlint-disable-next-line max-lines-per-function -- it is sent to the page as one text
export function installVirtualClock(startAt: number): void {
  let nowMs = 0
  let lastId = 0
  /** Calls to the server and bodies that are on their way. */
  const underWay = new Set<Promise<unknown>>()
  const tasks = new Map<number, Task>()

  type Asked = [run: unknown, delayMs?: unknown, ...facts: unknown[]]
  const add = ([run, delayMs, ...facts]: Asked, isRepeated: boolean): number => {
    lastId += 1
    const waitMs = Math.max(isRepeated ? 1 : 0, Number(delayMs) || 0)
    tasks.set(lastId, {
      dueMs: nowMs + waitMs,
      run: () => void (run as (...facts: unknown[]) => unknown)(...facts), // the page's own policy refuses texts
      everyMs: isRepeated ? waitMs : null,
    })
    return lastId
  }
  const clear = (id: unknown): void => void tasks.delete(Number(id))
  Object.assign(globalThis, {
    setTimeout: (...asked: Asked) => add(asked, false),
    setInterval: (...asked: Asked) => add(asked, true),
    clearTimeout: clear,
    clearInterval: clear,
  })
  const now = (): number => startAt + nowMs
  globalThis.Date = new Proxy(Date, {
    construct: (real, facts: unknown[], made) =>
      Reflect.construct(real, facts.length === 0 ? [now()] : facts, made) as Date, // what it constructs
    get: (real, key, self) => (key === 'now' ? now : (Reflect.get(real, key, self) as unknown)),
  })
  performance.now = () => nowMs
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), ms)
    return controller.signal
  }

  const counted = <T>(promise: Promise<T>): Promise<T> => {
    const counting = promise.finally(() => underWay.delete(counting))
    underWay.add(counting)
    return counting
  }
  const realFetch = globalThis.fetch.bind(globalThis)
  globalThis.fetch = (...facts) => counted(realFetch(...facts))
  for (const name of ['json', 'text', 'arrayBuffer'] as const) {
    const real = Response.prototype[name] as (this: Response) => Promise<unknown> // each of the three
    Object.assign(Response.prototype, {
      [name](this: Response) {
        return counted(real.call(this))
      },
    })
  }

  const { port1, port2 } = new MessageChannel()
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      port1.addEventListener('message', () => resolve(), { once: true })
      port2.postMessage(null)
    })
  port1.start()
  /** React and the promises of an answer take a few turns. */
  const settle = async (): Promise<void> => {
    do {
      await Promise.allSettled(underWay)
      for (let times = 0; times < 3; times += 1) await turn()
    } while (underWay.size > 0)
  }

  const pass = async (ms: number, stepMs: number): Promise<void> => {
    const untilMs = nowMs + ms
    while (nowMs < untilMs) {
      nowMs = Math.min(nowMs + stepMs, untilMs)
      for (let due = dueTasks(); due.length > 0; due = dueTasks()) {
        for (const [id, task] of due) {
          if (task.everyMs === null) tasks.delete(id)
          else task.dueMs = nowMs + task.everyMs
          // An earlier one may have cleared it.
          if (tasks.has(id) || task.everyMs === null) task.run()
        }
        await settle()
      }
    }
  }
  const dueTasks = (): [id: number, task: Task][] =>
    [...tasks].filter(([, { dueMs }]) => dueMs <= nowMs).toSorted(([, a], [, b]) => a.dueMs - b.dueMs)
  Object.assign(globalThis, { virtualClock: { pass } satisfies VirtualClock })
}
