import { expect, test } from 'vitest'

import { createFormat } from '../format/format.ts'
import { en } from '../text/en/catalog.ts'
import { localInstant, localText } from './localInstant.ts'

const formatIn = (zone: string) => createFormat({ catalog: en, language: 'en', zone })

test.each([
  { zone: 'UTC', text: '2026-11-26T03:00', at: Date.UTC(2026, 10, 26, 3) },
  { zone: 'Asia/Shanghai', text: '2026-11-26T03:00', at: Date.UTC(2026, 10, 25, 19) },
  { zone: 'America/St_Johns', text: '2026-11-26T03:00', at: Date.UTC(2026, 10, 26, 6, 30) },
  // An hour after the clocks went back, and one after they went forward.
  { zone: 'Europe/Berlin', text: '2026-10-25T03:30', at: Date.UTC(2026, 9, 25, 2, 30) },
  { zone: 'Europe/Berlin', text: '2026-03-29T03:30', at: Date.UTC(2026, 2, 29, 1, 30) },
])('$text in $zone is one instant, there and back', ({ zone, text, at }) => {
  expect(localInstant(text, formatIn(zone))).toBe(at)
  expect(localText(at, formatIn(zone))).toBe(text)
})

test('an empty field is no instant', () => {
  expect(localInstant('', formatIn('UTC'))).toBeNull()
  expect(localText(null, formatIn('UTC'))).toBe('')
})
