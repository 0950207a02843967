import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { countReload, mayReload, reloadsFor } from './reloadGuard.ts'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '')
})
afterEach(() => vi.restoreAllMocks())

const refuse = (what: 'getItem' | 'setItem'): void => {
  vi.spyOn(Storage.prototype, what).mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError')
  })
}

const throughout = [
  ['where the session is remembered', () => undefined],
  ['where storage is full', () => refuse('setItem')],
  [
    'where storage is forbidden',
    () => {
      refuse('getItem')
      refuse('setItem')
    },
  ],
] as const

test.each(throughout)('a build is loaded three times at most, %s', (_, begin) => {
  begin()
  const loads: string[] = []
  while (mayReload('b') && loads.length < 10) {
    countReload('b')
    loads.push('b')
  }
  expect(loads).toHaveLength(3)
  expect(reloadsFor('b')).toBe(3)
  expect(mayReload('another')).toBe(true)
})

test.each(throughout)(
  'two builds that take turns are both loaded three times and no more, %s',
  (_, begin) => {
    begin()
    const loads: string[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      const build = turn % 2 === 0 ? 'a' : 'b'
      if (!mayReload(build)) continue
      countReload(build)
      loads.push(build)
    }
    expect(loads.join('')).toBe('ababab')
  },
)

test('what was remembered in another form is as good as nothing, and what else the entry holds stays', () => {
  sessionStorage.setItem('lockstep.reloads', 'b 3')
  expect(mayReload('b')).toBe(true)
  history.replaceState({ mine: 1 }, '')
  refuse('setItem')
  countReload('b')
  expect(history.state).toEqual({ mine: 1, 'lockstep.reloads': { b: 1 } })
})

test('a tab that is open for years remembers the latest builds alone', () => {
  for (let build = 0; build < 500; build += 1) countReload(`b${build}`)
  expect(reloadsFor('b499')).toBe(1)
  expect(reloadsFor('b0')).toBe(0)
  expect(JSON.stringify(sessionStorage.getItem('lockstep.reloads')).length).toBeLessThan(500)
})
