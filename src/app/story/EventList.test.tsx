import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { LockstepEvent } from '#contract/events.ts'

import { PageText, WholeText } from '../shell/PageText.tsx'
import { EventList } from './EventList.tsx'
import { anEvent } from './testing/anEvent.ts'

const night = Date.UTC(2026, 10, 23, 23, 59, 10)
const MINUTE_MS = 60_000

async function show(events: readonly LockstepEvent[], withJob: boolean): Promise<void> {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense>
          <PageText>
            <WholeText screen={() => Promise.resolve()}>
              <EventList events={events} withJob={withJob} />
            </WholeText>
          </PageText>
        </Suspense>
      </QueryClientProvider>,
    )
  })
}
const lines = async (): Promise<(string | null)[]> =>
  (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))

beforeEach(() => {
  history.replaceState(null, '', '/events?lang=en&tz=UTC')
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the day stands where it changes, and a duration where the start is in the list', async () => {
  const seen = { kind: 'row-complete', type: 'view', after: 7, drsAt: night } as const
  await show(
    [
      anEvent({ id: 3, at: night + MINUTE_MS, kind: 'source-grew', type: 'table', before: 8, after: 9 }),
      anEvent({ id: 2, at: night, ...seen }),
      anEvent({ id: 1, at: night - MINUTE_MS, kind: 'row-started', type: 'view', drsAt: night - MINUTE_MS }),
    ],
    false,
  )
  expect(await lines()).toEqual([
    '2026-11-24',
    '00:00Source grew: Table 8 → 9',
    '2026-11-23',
    '23:59View complete, 7 in 1 min',
    '23:58View started',
  ])
})

test('a line leads to its job at that moment, named by the job or by the time', async () => {
  const event = anEvent({ at: night + 1, name: '<b>orders</b>' })
  await show([event], true)
  const href = '/jobs/prod/job-1?lang=en&tz=UTC&at=2026-11-23T23:59:11Z'
  expect(screen.getByRole('link', { name: '<b>orders</b>' }).getAttribute('href')).toBe(href)
  cleanup()
  await show([event], false)
  const link = screen.getByRole('link', { name: 'Show the job as it was at 2026-11-23 23:59:10' })
  expect(link.getAttribute('href')).toBe(href)
})

test('what concerns a whole project leads to no job', async () => {
  await show([anEvent({ kind: 'polling-failed', jobId: null, name: null, after: 'APIG.0301' })], true)
  expect(await screen.findByText('prod')).toBeTruthy()
  expect(screen.queryByRole('link')).toBeNull()
})

test('the time that DRS gave stands beside one that is a minute off, and is in the title of any', async () => {
  await show(
    [anEvent({ at: night, drsAt: night - 61_000 }), anEvent({ id: 2, at: night, drsAt: night - 1_000 })],
    true,
  )
  const [late, prompt] = (await screen.findAllByRole('listitem')).slice(1)
  expect(late?.textContent).toContain('23:58 by DRS')
  expect(prompt?.textContent).not.toContain('by DRS')
  expect(prompt?.title).toBe('Seen 2026-11-23 23:59:10 UTC · 2026-11-23 23:59:09 by DRS')
})
