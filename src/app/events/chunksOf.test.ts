import { expect, test } from 'vitest'

import { anEvent } from '../story/testing/anEvent.ts'
import { chunksOf } from './chunksOf.ts'

const cut = (...ids: number[]) =>
  chunksOf(ids.map((id) => anEvent({ id }))).map(({ key, events }) => [key, events.map(({ id }) => id)])

test('a list keeps its order, and its chunks keep their keys as it grows at both ends', () => {
  expect(cut(130, 128, 127)).toEqual([
    ['2.1', [130, 128]],
    ['1.1', [127]],
  ])
  expect(cut(131, 130, 128, 127, 126)).toEqual([
    ['2.1', [131, 130, 128]],
    ['1.1', [127, 126]],
  ])
  expect(cut(130, 65, 128)).toEqual([
    ['2.1', [130]],
    ['1.1', [65]],
    ['2.2', [128]],
  ])
})
