import { expect, test } from 'vitest'

import { footerSlots } from './footerSlots.ts'

test.each([
  { why: 'nothing to tell', grave: [], small: [], says: '- - - - -' },
  { why: 'a small notice comes seldom', grave: [], small: ['wake'], says: '- - - - - wake' },
  { why: 'a grave one has every other turn', grave: ['denied'], small: [], says: 'denied -' },
  {
    why: 'all of them',
    grave: ['denied', 'disk'],
    small: ['wake', 'address'],
    says: 'denied disk - wake address',
  },
])('the line at the foot: $why', ({ grave, small, says }) => {
  expect(footerSlots({ grave, small }).map((slot) => slot ?? '-')).toEqual(says.split(' '))
})
