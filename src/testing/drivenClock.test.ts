import { expect, test } from 'vitest'

import { createDrivenClock } from './drivenClock.ts'

test('tasks run in the order they are due, at the time they are due, and none before', async () => {
  const clock = createDrivenClock({ startAt: 1_000 })
  const seen: string[] = []
  const note = (name: string) => () => seen.push(`${name} ${clock.nowMs()}`)
  clock.after(20, note('second'))
  clock.after(10, note('first'))
  clock.after(20, note('third'))
  clock.after(31, note('late'))
  const cancel = clock.after(15, note('cancelled'))
  cancel()
  await clock.advance(30)
  expect(seen).toEqual(['first 1010', 'second 1020', 'third 1020'])
  expect([clock.monotonicMs(), clock.waiting()]).toEqual([30, 1])
})

test('a task that plans another one is followed within the same advance', async () => {
  const clock = createDrivenClock({ startAt: 0 })
  let ticks = 0
  const tick = () => {
    ticks += 1
    clock.after(10, tick)
  }
  clock.after(10, tick)
  await clock.advance(100)
  expect(ticks).toBe(10)
})

test('time stands still until what a task set off has settled', async () => {
  let answered = Promise.resolve()
  const clock = createDrivenClock({ startAt: 0, settle: () => answered })
  const at: number[] = []
  clock.after(10, () => {
    answered = new Promise((resolve) => {
      setImmediate(() => {
        at.push(clock.monotonicMs())
        resolve()
      })
    })
  })
  clock.after(11, () => at.push(clock.monotonicMs()))
  await clock.advance(50)
  expect(at).toEqual([10, 11])
})

test('setting the clock of the host moves no delay', async () => {
  const clock = createDrivenClock({ startAt: 5_000 })
  let ran = false
  clock.after(10, () => {
    ran = true
  })
  clock.step(-4_000)
  await clock.advance(9)
  expect([clock.nowMs(), clock.monotonicMs(), ran]).toEqual([1_009, 9, false])
})
