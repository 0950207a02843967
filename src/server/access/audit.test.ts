import { expect, test } from 'vitest'

import { createDrivenClock } from '../../testing/drivenClock.ts'
import { createAudit } from './audit.ts'
import { AUDIT_MOST_FAILED } from './auditBounds.ts'
import { forgetful } from './keeper.ts'

test('whoever guesses all day leaves the rest of the record in place', () => {
  const clock = createDrivenClock({ startAt: 0 })
  const audit = createAudit({ clock, log: { info: () => {} }, keeper: forgetful })
  audit.note({ kind: 'token-made', who: 'olga', what: 'exporter', from: '::1' })
  for (let guess = 0; guess < 2 * AUDIT_MOST_FAILED; guess += 1)
    audit.note({ kind: 'sign-in-failed', who: `user${guess}`, what: null, from: '::1' })
  const entries = audit.latest()
  expect(entries).toHaveLength(AUDIT_MOST_FAILED + 1)
  expect([entries[0]?.who, entries.at(-1)?.kind]).toEqual([`user${2 * AUDIT_MOST_FAILED - 1}`, 'token-made'])
})
