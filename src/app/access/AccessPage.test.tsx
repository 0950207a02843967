import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'

import type { ApiToken, AuditEntry, WallLink } from '#contract/access.ts'

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
} from '../session/testing/openPage.tsx'

beforeEach(preparePage)
afterEach(leavePage)

const MINUTE_MS = 60_000

const aLink = (facts: Partial<WallLink> = {}): WallLink => ({
  id: 'w1',
  name: 'Lobby',
  madeAt: Date.now() - 60 * MINUTE_MS,
  madeBy: 'ada',
  lastUsedAt: Date.now() - 2 * MINUTE_MS,
  lastUsedFrom: '10.1.2.3',
  revokedAt: null,
  ...facts,
})

const aToken = (facts: Partial<ApiToken> = {}): ApiToken => ({
  id: 't1',
  name: 'exporter',
  scopes: ['read', 'metrics'],
  madeAt: Date.now() - 60 * MINUTE_MS,
  madeBy: 'ada',
  lastUsedAt: null,
  revokedAt: null,
  ...facts,
})

/** A server with these links, tokens and entries. */
function holding(walls: WallLink[], tokens: ApiToken[] = [], entries: AuditEntry[] = []): Served {
  const served = serve()
  served.on['GET /api/walls'] = () => answer({ walls })
  served.on['GET /api/tokens'] = () => answer({ tokens })
  served.on['GET /api/audit'] = () => answer({ entries })
  return served
}

const open = (served: Served): Promise<void> => openPage(served, '/access?lang=en&tz=UTC')
const panel = (name: string) => within(screen.getByRole('region', { name }))
const form = (name: string) => within(screen.getByRole('form', { name }))

async function send(name: string, button: string, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    fireEvent.change(form(name).getByLabelText(label), { target: { value } })
  }
  await act(async () => {
    fireEvent.click(form(name).getByRole('button', { name: button }))
  })
  await pass(10)
}

test('lists that are on their way, empty and not to be had look different', async () => {
  const served = holding([])
  served.on['GET /api/tokens'] = () => new Promise(() => undefined)
  served.on['GET /api/audit'] = () => refusal('access-not-loaded', 503)
  await open(served)
  expect(panel('Wall screens').getByText(/No screen is paired yet/)).toBeTruthy()
  expect(panel('Tokens for programs').getByText('Asking the server …')).toBeTruthy()
  expect(panel('Audit').getByText(/answered with access-not-loaded/)).toBeTruthy()
})

test('a list that was there stays when the server is gone', async () => {
  const served = holding([aLink()])
  await open(served)
  served.on['GET /api/walls'] = () => Promise.reject(new TypeError('fetch failed'))
  await pass(6_000)
  expect(panel('Wall screens').getByText('Lobby')).toBeTruthy()
})

test('a link says who made it, and when and from where it was last used; revoked ones fold away', async () => {
  await open(
    holding(
      [aLink(), aLink({ id: 'w2', name: 'Old', revokedAt: Date.now() })],
      [aToken(), aToken({ id: 't2', name: 'probe', scopes: ['metrics'] })],
    ),
  )
  const walls = panel('Wall screens')
  expect(walls.getByText(/^last used 2.min ago from 10\.1\.2\.3 · made .* by ada/)).toBeTruthy()
  expect(walls.getByText('1 revoked entry')).toBeTruthy()
  expect(walls.queryByRole('button', { name: 'Revoke Old' })).toBeNull()
  expect(panel('Tokens for programs').getByText(/^read, metrics · never used/)).toBeTruthy()
})

test('a screen is paired by its code as it was read, and by a wrong one it is not', async () => {
  const served = holding([])
  served.on['POST /api/walls/pair'] = () => refusal('unknown-code', 404)
  await open(served)
  const name = 'Pair a screen by its code'
  await send(name, 'Pair', { 'Code on the screen': 'k7qm 3xwd', Name: 'Ops room' })
  expect(callsOf(served, 'POST /api/walls/pair').at(-1)?.body).toEqual({
    code: 'K7QM-3XWD',
    name: 'Ops room',
  })
  expect(form(name).getByRole('alert').textContent).toMatch(/No screen shows this code/)
  served.on['POST /api/walls/pair'] = () => refusal('too-many-tries', 429, { 'retry-after': '30' })
  await send(name, 'Pair', {})
  expect(form(name).getByRole('alert').textContent).toMatch(/Try again in 30.s/)
  served.on['POST /api/walls/pair'] = () => Promise.reject(new TypeError('fetch failed'))
  await send(name, 'Pair', {})
  expect(form(name).getByRole('alert').textContent).toMatch(/nothing may have changed/)

  served.on['POST /api/walls/pair'] = () => answer({ wall: aLink() })
  const lists = callsOf(served, 'GET /api/walls').length
  await send(name, 'Pair', {})
  expect(form(name).getByText(/Ops room is paired/)).toBeTruthy()
  expect(form(name).getByLabelText<HTMLInputElement>('Code on the screen').value).toBe('')
  expect(callsOf(served, 'GET /api/walls').length).toBeGreaterThan(lists)
})

test('a link and a token are shown this once', async () => {
  const served = holding([])
  served.on['POST /api/walls'] = () => answer({ wall: aLink(), token: 'wall-secret' })
  served.on['POST /api/tokens'] = () => answer({ token: aToken(), secret: 'token-secret' })
  await open(served)
  await send('Make a link', 'Make a link', { Name: 'Lobby' })
  const link = screen.getByLabelText<HTMLInputElement>('Link for Lobby')
  expect(link.value).toBe(`${location.origin}/wall#token=wall-secret`)
  fireEvent.click(screen.getByRole('button', { name: 'Done' }))
  await pass(10)
  expect(screen.queryByLabelText('Link for Lobby')).toBeNull()

  fireEvent.click(form('Make a token').getByRole('checkbox', { name: /^read/ }))
  await send('Make a token', 'Make a token', { Name: 'exporter' })
  expect(form('Make a token').getByRole('alert').textContent).toBe('Choose at least one.')
  fireEvent.click(form('Make a token').getByRole('checkbox', { name: /^metrics/ }))
  await send('Make a token', 'Make a token', {})
  expect(callsOf(served, 'POST /api/tokens').map(({ body }) => body)).toEqual([
    { name: 'exporter', scopes: ['metrics'] },
  ])
  expect(screen.getByLabelText<HTMLInputElement>('Token of exporter').value).toBe('token-secret')
})

test('nothing is revoked without being asked, and a failure is told where it was asked', async () => {
  const served = holding([aLink({ id: 'a/b' })])
  served.on['DELETE /api/walls/a%2Fb'] = () => refusal('unknown-link', 404)
  await open(served)
  fireEvent.click(screen.getByRole('button', { name: 'Revoke Lobby' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Revoke the link of Lobby?' }))
  expect(callsOf(served, 'DELETE /api/walls/a%2Fb')).toEqual([])
  const revoke = async (): Promise<void> => {
    await act(async () => {
      fireEvent.click(dialog.getByRole('button', { name: 'Revoke' }))
    })
    await pass(10)
  }
  await revoke()
  expect(dialog.getByRole('alert').textContent).toMatch(/unknown-link/)
  served.on['DELETE /api/walls/a%2Fb'] = () => answer({ wall: aLink() })
  await revoke()
  expect(screen.queryByRole('dialog')).toBeNull()
  const [sent] = callsOf(served, 'DELETE /api/walls/a%2Fb')
  expect(sent?.headers.get('x-lockstep')).toBeTruthy()
  expect(sent?.headers.has('content-type')).toBe(false)
})

test('the audit shows the newest hundred, and more when asked', async () => {
  const entries = Array.from({ length: 150 }, (_, place): AuditEntry => ({
    at: Date.now() - place * MINUTE_MS,
    kind: place === 0 ? 'sign-in-failed' : 'link-used',
    who: `who ${place}`,
    what: place === 0 ? null : 'Lobby',
    from: '10.1.2.3',
  }))
  await open(holding([], [], entries))
  const audit = panel('Audit')
  expect(audit.getAllByRole('row')).toHaveLength(101)
  expect(audit.getAllByRole('row')[1]?.textContent).toContain('sign-in failedwho 0–10.1.2.3')
  fireEvent.click(audit.getByRole('button', { name: 'Show 50 more' }))
  expect(audit.getAllByRole('row')).toHaveLength(151)
})

test.each([
  {
    who: 'a viewer',
    session: { ...operator, role: 'viewer' } as const,
    says: 'Only operators see this page',
  },
  { who: 'a wall', session: { ...operator, role: 'wall' } as const, says: 'Only operators see this page' },
  {
    who: 'whoever nobody asks',
    session: { ...nobody, mode: 'none', role: 'operator' } as const,
    says: 'This server asks nobody who they are',
  },
])('$who gets words and no lists are asked for', async ({ session, says }) => {
  const served = serve({ session })
  await open(served)
  expect(screen.getByRole('heading', { name: says })).toBeTruthy()
  expect(callsOf(served, 'GET /api/walls')).toEqual([])
})
