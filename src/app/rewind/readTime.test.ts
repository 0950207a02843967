import { expect, test } from 'vitest'

import { createInstant } from '../format/instant.ts'
import { readTime } from './readTime.ts'

const on = Date.UTC(2026, 10, 26, 3)

test.each([
  { zone: 'UTC', text: '2026-11-26 03:00:07', reads: '2026-11-26T03:00:07Z' },
  { zone: 'UTC', text: ' 2026-11-26T03:00 ', reads: '2026-11-26T03:00:00Z' },
  { zone: 'UTC', text: '7:05', reads: '2026-11-26T07:05:00Z' },
  { zone: 'UTC', text: '7:05:59', reads: '2026-11-26T07:05:59Z' },
  { zone: 'Asia/Shanghai', text: '2026-11-26 03:00', reads: '2026-11-25T19:00:00Z' },
  { zone: 'Asia/Kathmandu', text: '2026-11-26 03:00', reads: '2026-11-25T21:15:00Z' },
  // The day there is still the one before.
  { zone: 'America/Los_Angeles', text: '18:30', reads: '2026-11-26T02:30:00Z' },
  // The hour that is there twice, the hour that is not there, and the hours beside them.
  { zone: 'Europe/Berlin', text: '2026-10-25 01:59', reads: '2026-10-24T23:59:00Z' },
  { zone: 'Europe/Berlin', text: '2026-10-25 02:30', reads: '2026-10-25T00:30:00Z' },
  { zone: 'Europe/Berlin', text: '2026-10-25 03:00', reads: '2026-10-25T02:00:00Z' },
  { zone: 'Europe/Berlin', text: '2026-03-29 02:30', reads: '2026-03-29T01:30:00Z' },
  { zone: 'Europe/Berlin', text: '2026-03-29 03:00', reads: '2026-03-29T01:00:00Z' },
])('in $zone "$text" is $reads', ({ zone, text, reads }) => {
  expect(readTime(text, createInstant(zone), on)).toBe(Date.parse(reads))
})

test.each(['', 'yesterday', '25:00', '03:60', '3', '2026-02-30 03:00', '2026-11-26', '26.11.2026 03:00'])(
  '"%s" is no time',
  (text) => {
    expect(readTime(text, createInstant('UTC'), on)).toBeNull()
  },
)
