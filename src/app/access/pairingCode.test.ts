import { expect, test } from 'vitest'

import { spellCode } from './pairingCode.ts'

test.each([
  { typed: '', spelt: '' },
  { typed: 'k', spelt: 'K' },
  { typed: 'k7qm', spelt: 'K7QM' },
  { typed: 'k7qm-', spelt: 'K7QM' },
  { typed: 'k7qm3', spelt: 'K7QM-3' },
  { typed: ' k7qm 3xwd ', spelt: 'K7QM-3XWD' },
  { typed: 'K7QM-3XWD-AND-MORE', spelt: 'K7QM-3XWD' },
  { typed: 'k7–qm/3x.wd', spelt: 'K7QM-3XWD' },
])('of "$typed" the field makes "$spelt"', ({ typed, spelt }) => {
  expect(spellCode(typed)).toBe(spelt)
})
