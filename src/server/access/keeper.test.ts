import { expect, test } from 'vitest'

import { createDrivenClock } from '../../testing/drivenClock.ts'
import { StoreError } from '../store/store.ts'
import { createKeeper } from './keeper.ts'
import type { AccessChange } from './records.ts'

const gone = (id: string): AccessChange => ({ kind: 'wall-gone', id })

/** A store whose disk fails while the test says so. */
function aKeeper() {
  const clock = createDrivenClock({ startAt: 0 })
  const disk = { isFailing: false, tries: 0, written: [] as AccessChange[][] }
  const store = {
    writeAccess: async (changes: readonly AccessChange[]) => {
      disk.tries += 1
      if (disk.isFailing) throw new StoreError('HISTORY_LOCKED', 'locked')
      disk.written.push([...changes])
    },
  }
  const keeper = createKeeper({ store, clock, log: { warn: () => {} } })
  return { clock, disk, keeper }
}

test('what is said together is written together, and each thing as it was last', async () => {
  const { disk, keeper } = aKeeper()
  keeper.keep(gone('a'))
  keeper.keep(gone('b'))
  keeper.keep(gone('a'))
  await keeper.settled()
  expect(disk.written).toEqual([[gone('a'), gone('b')]])
  await keeper.settled()
  expect(disk.tries).toBe(1)
})

test('uses are written within a minute, or with something that matters more', async () => {
  const { clock, disk, keeper } = aKeeper()
  keeper.keepLater(gone('a'))
  await clock.advance(59_000)
  expect(disk.written).toEqual([])
  await clock.advance(1_000)
  expect(disk.written).toEqual([[gone('a')]])
  keeper.keepLater(gone('b'))
  keeper.keep(gone('c'))
  await keeper.settled()
  expect(disk.written[1]).toEqual([gone('b'), gone('c')])
  await clock.advance(120_000)
  expect(disk.tries).toBe(2)
})

test('what fails is told, tried again by itself, and never overtakes what came later', async () => {
  const { clock, disk, keeper } = aKeeper()
  disk.isFailing = true
  keeper.keep(gone('a'))
  await expect(keeper.settled()).rejects.toThrow('locked')
  keeper.keep({ kind: 'wall', wall: { ...wall, id: 'a' } })
  await expect(keeper.settled()).rejects.toThrow('locked')
  disk.isFailing = false
  await clock.advance(60_000)
  expect(disk.written).toEqual([[{ kind: 'wall', wall: { ...wall, id: 'a' } }]])
})

const wall = {
  id: '',
  hash: '',
  name: '',
  madeAt: 0,
  madeBy: '',
  lastUsedAt: null,
  lastUsedFrom: null,
  revokedAt: null,
}

test('at the end what waits is written once more', async () => {
  const { disk, keeper } = aKeeper()
  keeper.keepLater(gone('a'))
  await keeper.close()
  expect(disk.written).toEqual([[gone('a')]])
})
