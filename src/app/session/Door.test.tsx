import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { aJob } from '#domain/testing/aJob.ts'

import {
  answer,
  callsOf,
  leavePage,
  nobody,
  openPage,
  operator,
  pass,
  preparePage,
  refusal,
  serve,
  type Served,
} from './testing/openPage.tsx'

beforeEach(preparePage)
afterEach(leavePage)

const orders = aJob({ name: 'orders-core' })
const gate = () => screen.getByRole('dialog', { name: 'Sign in to Lockstep' })
const noGate = () => screen.queryByRole('dialog', { name: 'Sign in to Lockstep' })
const row = () => screen.queryByRole('row', { name: 'orders-core' })

/** Signs in as the server lets it, and waits for all that follows. */
async function signIn(password = 'right'): Promise<void> {
  fireEvent.change(within(gate()).getByLabelText('User name'), { target: { value: 'ada' } })
  fireEvent.change(within(gate()).getByLabelText('Password'), { target: { value: password } })
  await act(async () => {
    fireEvent.click(within(gate()).getByRole('button', { name: 'Sign in' }))
  })
  await pass(10)
}

/** A server at which one password is right. */
function atTheDoor(facts: Partial<Served> = {}): Served {
  const served = serve({ session: nobody, jobs: [orders], ...facts })
  served.on['POST /api/session'] = ({ body }) => {
    if (JSON.stringify(body) !== '{"user":"ada","password":"right"}') return refusal('wrong-password', 401)
    served.session = operator
    return answer(operator)
  }
  return served
}

test('whoever is not signed in sees the way in and nothing else, and it leads to the board', async () => {
  const served = atTheDoor()
  await openPage(served, '/?lang=en&sort=name')
  expect(gate()).toBeTruthy()
  expect(screen.queryByRole('main')).toBeNull()
  expect(screen.queryByText('The server cannot be reached')).toBeNull()
  await pass(2_000)
  await signIn()
  expect(noGate()).toBeNull()
  expect(row()).toBeTruthy()
  expect(location.search).toBe('?lang=en&sort=name')
  const [sent] = callsOf(served, 'POST /api/session')
  expect(sent?.headers.get('x-lockstep')).toBeTruthy()
  expect(sent?.headers.get('content-type')).toBe('application/json')
})

test('fields are named as password managers look for them, and the password shows itself when asked', async () => {
  await openPage(atTheDoor())
  const user = within(gate()).getByLabelText('User name')
  const password = within(gate()).getByLabelText('Password')
  expect(user.getAttribute('autocomplete')).toBe('username')
  expect(password.getAttribute('autocomplete')).toBe('current-password')
  expect(password.getAttribute('type')).toBe('password')
  fireEvent.click(within(gate()).getByRole('button', { name: 'Show the password' }))
  expect(password.getAttribute('type')).toBe('text')
  fireEvent.keyDown(password, { key: 'A', modifierCapsLock: true })
  expect(within(gate()).getByText('Caps Lock is on.')).toBeTruthy()
})

test.each([
  { why: 'a wrong password', told: refusal('wrong-password', 401), says: /is not right/ },
  {
    why: 'too many tries, with the time to wait',
    told: refusal('too-many-tries', 429, { 'retry-after': '42' }),
    says: /Try again in 42.s/,
  },
  { why: 'too many at once', told: refusal('sign-in-busy', 429), says: 'There were too many tries.' },
  { why: 'plain http', told: refusal('not-encrypted', 403), says: /open this page by https/ },
  { why: 'another refusal by its code', told: refusal('access-not-loaded', 503), says: /access-not-loaded/ },
  {
    why: 'a proxy that answers in HTML',
    told: new Response('<h1>502</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    says: /does not answer/,
  },
  { why: 'a server that is gone', told: null, says: /does not answer/ },
])('$why is told in words, and what was typed stays', async ({ told, says }) => {
  const served = atTheDoor()
  served.on['POST /api/session'] = () => told ?? Promise.reject(new TypeError('fetch failed'))
  await openPage(served)
  await signIn('wrong')
  const alert = within(gate()).getByRole('alert')
  expect(alert.textContent).toMatch(says)
  expect(within(gate()).getByLabelText<HTMLInputElement>('User name').value).toBe('ada')
})

test('the time to wait runs down', async () => {
  const served = atTheDoor()
  served.on['POST /api/session'] = () => refusal('too-many-tries', 429, { 'retry-after': '3' })
  await openPage(served)
  await signIn('wrong')
  await pass(2_000)
  expect(within(gate()).getByRole('alert').textContent).toMatch(/in 1.s/)
  await pass(2_000)
  expect(within(gate()).getByRole('alert').textContent).toBe('There were too many tries.')
})

test('a session that ends leaves the view where it is, under the sign-in, and it goes on afterwards', async () => {
  const served = atTheDoor({ session: operator })
  await openPage(served, '/?lang=en')
  const before = row()
  expect(before).toBeTruthy()
  served.session = nobody
  await pass(6_000)
  expect(gate()).toBeTruthy()
  expect(within(gate()).getByText('Your session has ended')).toBeTruthy()
  expect(row()).toBe(before)
  expect(screen.queryByText('Connection to the server lost')).toBeNull()

  const polls = callsOf(served, 'GET /api/board').length
  await pass(60_000)
  expect(callsOf(served, 'GET /api/board')).toHaveLength(polls)

  served.jobs = [orders, aJob({ jobId: 'job-2', name: 'crm-primary' })]
  await signIn()
  expect(noGate()).toBeNull()
  expect(row()).toBe(before)
  expect(screen.getByRole('row', { name: 'crm-primary' })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('whoever signs in in another tab is let in here too', async () => {
  const served = atTheDoor({ session: operator })
  await openPage(served, '/?lang=en')
  served.session = nobody
  await pass(6_000)
  served.session = operator
  await pass(6_000)
  expect(noGate()).toBeNull()
  await pass(6_000)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a server at odds with itself is not asked in a circle', async () => {
  const served = serve({ session: operator })
  served.on['GET /api/board'] = () => refusal('signed-out', 401)
  await openPage(served, '/?lang=en')
  await pass(20_000)
  expect(served.calls.length).toBeLessThan(20)
})

test('with OpenID Connect the way in leads to the provider and back to this view', async () => {
  await openPage(serve({ session: { ...nobody, mode: 'oidc' } }), '/jobs/prod/job-1?lang=en&tz=UTC')
  const link = within(gate()).getByRole('link', { name: 'Sign in with your organization' })
  expect(link.getAttribute('href')).toBe(
    `/auth/oidc/start?to=${encodeURIComponent('/jobs/prod/job-1?lang=en&tz=UTC')}`,
  )
})

test('behind a proxy that names nobody it says what to do, and no password is asked for', async () => {
  await openPage(serve({ session: { ...nobody, mode: 'proxy' } }))
  expect(within(gate()).getByRole('alert').textContent).toMatch(/proxy in front of Lockstep did not say/)
  expect(within(gate()).queryByLabelText('Password')).toBeNull()
  expect(within(gate()).getByRole('button', { name: 'Load this page anew' })).toBeTruthy()
})

test('whose groups may not look is told so', async () => {
  const served = serve({ session: { ...nobody, mode: 'proxy', name: 'ada' } })
  served.on['GET /api/board'] = () => refusal('no-group', 403)
  await openPage(served)
  expect(within(gate()).getByRole('alert').textContent).toMatch(/signed in as ada, but none of your groups/)
})

test('a server that asks nobody, and one that knows of no sessions yet, show the board at once', async () => {
  await openPage(serve({ session: { ...nobody, mode: 'none' }, jobs: [orders] }), '/?lang=en')
  expect(noGate()).toBeNull()
  expect(row()).toBeTruthy()
  leavePage()
  await preparePage()
  const served = serve({ jobs: [orders] })
  served.on['GET /api/session'] = () => refusal('not-found', 404)
  await openPage(served, '/?lang=en')
  await pass(30_000)
  expect(row()).toBeTruthy()
  expect(callsOf(served, 'GET /api/session').length).toBe(1)
})

test('plain http is said on every screen', async () => {
  await openPage(serve({ session: { ...operator, plainHttp: true } }), '/?lang=en')
  expect(screen.getByText(/comes over plain http/)).toBeTruthy()
})
