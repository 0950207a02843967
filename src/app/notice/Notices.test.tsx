import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { JobSummary } from '#contract/job.ts'
import type { JobState } from '#contract/words.ts'
import { aJob } from '#domain/testing/aJob.ts'

import {
  callsOf,
  leavePage,
  openPage,
  pass,
  preparePage,
  serve,
  type Served,
} from '../session/testing/openPage.tsx'

/** What the browser was asked to show. */
const shown: { title: string; options: NotificationOptions | undefined; click: () => void }[] = []

/** The browser's own notifications, which jsdom lacks. */
class FakeNotification extends EventTarget {
  static permission: NotificationPermission = 'granted'
  static requestPermission = vi.fn<() => Promise<NotificationPermission>>(() =>
    Promise.resolve(FakeNotification.permission),
  )
  constructor(title: string, options?: NotificationOptions) {
    super()
    shown.push({ title, options, click: () => this.dispatchEvent(new Event('click')) })
  }
  close(): void {}
}

beforeEach(async () => {
  await preparePage()
  shown.length = 0
  FakeNotification.permission = 'granted'
  vi.stubGlobal('Notification', FakeNotification)
  vi.stubGlobal('isSecureContext', true)
  const icon = document.createElement('link')
  icon.rel = 'icon'
  icon.href = '/favicon.svg'
  document.head.replaceChildren(icon)
})
afterEach(leavePage)

const inState = (state: JobState, name = 'orders-core'): JobSummary =>
  aJob({ jobId: name, name, state, polledAt: Date.now() })

/** Opens the board, long enough for what tells of problems to be loaded too. */
async function watch(...jobs: JobSummary[]): Promise<Served> {
  const served = serve({ jobs })
  await openPage(served, '/?lang=en&tz=UTC')
  await pass(3_000)
  return served
}

const said = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')
const icon = (): string => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? ''

test('a new problem is in the title, on the icon and said within one poll, until somebody touches the page', async () => {
  const served = await watch(inState('initializing'), inState('failed', 'crm'))
  expect(document.title).toBe('Board · Lockstep')
  served.jobs = [inState('failed'), inState('failed', 'crm')]
  await pass(5_000)
  expect(document.title).toBe('(1) Board · Lockstep')
  expect(decodeURIComponent(icon())).toContain('>1</text>')
  expect(said()).toContain('New: orders-core: failed.')
  fireEvent.pointerDown(document.body)
  await pass(0)
  expect(document.title).toBe('Board · Lockstep')
  expect(icon()).toContain('/favicon.svg')
})

test('problems add up, and one that has cleared up counts no more', async () => {
  const served = await watch(inState('initializing', 'a'), inState('initializing', 'b'))
  served.jobs = [inState('stalled', 'a'), inState('initializing', 'b')]
  await pass(5_000)
  served.jobs = [inState('stalled', 'a'), inState('missing', 'b')]
  await pass(5_000)
  expect(document.title).toBe('(2) Board · Lockstep')
  served.jobs = [inState('initializing', 'a'), inState('missing', 'b')]
  await pass(5_000)
  expect(document.title).toBe('(1) Board · Lockstep')
})

test('screen readers hear of it no more often than every five seconds', async () => {
  const served = await watch(inState('initializing', 'a'), inState('initializing', 'b'))
  served.jobs = [inState('failed', 'a'), inState('initializing', 'b')]
  await pass(5_000)
  served.jobs = [inState('failed', 'a'), inState('short', 'b')]
  await act(async () => {
    fireEvent.keyDown(document.body, { key: 'r' })
  })
  await pass(500)
  expect(said()).toContain('New: a: failed.')
  expect(said()).not.toContain('b: short')
  await pass(5_000)
  expect(said()).toContain('New: b: short.')
})

test('a notification is shown only where it was asked for', async () => {
  const served = await watch(inState('initializing'))
  served.jobs = [inState('failed')]
  await pass(5_000)
  expect(shown).toEqual([])
  expect(FakeNotification.requestPermission).not.toHaveBeenCalled()
})

test('a notification names the job and leads to it; several are one', async () => {
  localStorage.setItem('lockstep.alerts', 'on')
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const served = await watch(inState('initializing'), ...names.map((name) => inState('waiting', name)))
  served.jobs = [inState('failed'), ...names.map((name) => inState('waiting', name))]
  await pass(5_000)
  expect(shown.map(({ title }) => title)).toEqual(['orders-core: failed'])
  served.jobs = [inState('failed'), ...names.map((name) => inState('missing', name))]
  await pass(5_000)
  expect(shown).toHaveLength(2)
  expect(shown[1]?.title).toBe('6 jobs newly need attention')
  expect(shown[1]?.options?.body).toBe('a: missing, b: missing, c: missing, d: missing, and 2 more')
  await act(async () => shown[0]?.click())
  expect(location.pathname).toBe('/jobs/prod/orders-core')
})

test('a browser that throws at notifications breaks nothing', async () => {
  localStorage.setItem('lockstep.alerts', 'on')
  const served = await watch(inState('initializing'))
  vi.stubGlobal(
    'Notification',
    Object.assign(
      function refuse() {
        throw new TypeError('Illegal constructor')
      },
      { permission: 'granted' },
    ),
  )
  served.jobs = [inState('failed')]
  await pass(5_000)
  expect(document.title).toBe('(1) Board · Lockstep')
})

test('a paused page stands still, says so, and its ages go on; going on catches up at once', async () => {
  const served = await watch(inState('initializing'))
  await act(async () => {
    fireEvent.keyDown(document.body, { key: 'p' })
  })
  await pass(0)
  const polls = callsOf(served, 'GET /api/board').length
  served.jobs = [inState('failed')]
  await pass(120_000)
  document.dispatchEvent(new Event('visibilitychange'))
  await pass(1_000)
  expect(callsOf(served, 'GET /api/board')).toHaveLength(polls)
  expect(screen.getByText('Updates are paused')).toBeTruthy()
  expect(screen.getByText(/The figures below are from .*, 2.min/)).toBeTruthy()
  expect(screen.getByRole('row', { name: 'orders-core' }).textContent).toContain('initializing')
  expect(screen.getByRole('main').className).toContain('dimmed')
  expect(screen.queryByRole('alert')).toBeNull()

  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /Resume updates/ }))
  })
  await pass(0)
  expect(screen.getByRole('row', { name: 'orders-core' }).textContent).toContain('failed')
  expect(screen.queryByText('Updates are paused')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
  await pass(6_000)
  expect(callsOf(served, 'GET /api/board').length).toBe(polls + 2)
})

test('what a paused page is asked for by hand it shows, and stands still again', async () => {
  const served = await watch(inState('initializing'))
  await act(async () => {
    fireEvent.keyDown(document.body, { key: 'p' })
  })
  served.jobs = [inState('failed')]
  await act(async () => {
    fireEvent.keyDown(document.body, { key: 'r' })
  })
  await pass(0)
  expect(screen.getByRole('row', { name: 'orders-core' }).textContent).toContain('failed')
  const polls = callsOf(served, 'GET /api/board').length
  await pass(60_000)
  expect(callsOf(served, 'GET /api/board')).toHaveLength(polls)
})
