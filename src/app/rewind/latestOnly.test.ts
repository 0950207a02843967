import { expect, test } from 'vitest'

import { latestOnly } from './latestOnly.ts'

test('one load runs at a time, and of what was asked meanwhile only the latest follows', async () => {
  const begun: number[] = []
  let load = Promise.withResolvers<void>()
  const ask = latestOnly<number>((asked) => {
    begun.push(asked)
    load = Promise.withResolvers()
    return load.promise
  })
  const finish = async (): Promise<void> => {
    load.resolve()
    await new Promise(setImmediate)
  }
  for (const asked of [1, 2, 3, 4]) ask(asked)
  expect(begun).toEqual([1])
  await finish()
  expect(begun).toEqual([1, 4])
  await finish()
  ask(5)
  expect(begun).toEqual([1, 4, 5])
})
