import { useQuery } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { SessionAnswer, WallClaimed } from '#contract/access.ts'

import { boardQuery } from '../queries.ts'
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
import { PageText, WholeText } from '../shell/PageText.tsx'
import { standstill } from '../standstill.ts'
import { WallDoor } from './WallDoor.tsx'

beforeEach(preparePage)
afterEach(leavePage)

const lobby: SessionAnswer = { mode: 'password', name: 'Lobby', role: 'wall', plainHttp: false }
const MINUTE_MS = 60_000

/** Stands for the wall itself: it asks for the board. */
function Wall() {
  useQuery(boardQuery)
  return <p>The wall</p>
}

const openWall = (served: Served, hash = ''): Promise<void> =>
  openPage(
    served,
    `/wall?lang=en${hash}`,
    <Suspense>
      <PageText>
        <WholeText screen={() => Promise.resolve()}>
          <WallDoor>
            <Wall />
          </WallDoor>
        </WholeText>
      </PageText>
    </Suspense>,
  )

const wall = () => screen.queryByText('The wall')
const code = (spelt: string) => screen.queryByRole('img', { name: `Pairing code ${spelt}` })

/** A server that hands out codes one after the other, each for ten minutes, and answers claims as the test says. */
function pairing(): Served & { claim: () => WallClaimed['state'] } {
  const served = Object.assign(serve({ session: nobody }), { claim: (): WallClaimed['state'] => 'waiting' })
  let codes = 0
  served.on['POST /api/wall/code'] = () => {
    codes += 1
    return answer({ code: `AAAA-000${codes}`, secret: `s${codes}`, expiresAt: Date.now() + 10 * MINUTE_MS })
  }
  served.on['POST /api/wall/claim'] = () => {
    const state = served.claim()
    if (state === 'paired') served.session = lobby
    return answer({ state })
  }
  return served
}

test('a screen without a link shows a code, and the wall within three seconds of its being typed', async () => {
  const served = pairing()
  await openWall(served)
  await pass(500)
  expect(code('A A A A - 0 0 0 1')).toBeTruthy()
  const polls = callsOf(served, 'GET /api/board').length
  expect(screen.getByText(`${location.origin}/access`)).toBeTruthy()
  expect(screen.queryByLabelText('Password')).toBeNull()
  await pass(12_000)
  expect(callsOf(served, 'POST /api/wall/claim').map(({ body }) => body)).toContainEqual({ secret: 's1' })
  expect(callsOf(served, 'GET /api/board')).toHaveLength(polls)
  served.claim = () => 'paired'
  await pass(3_000)
  expect(wall()).toBeTruthy()
  await pass(10_000)
  expect(callsOf(served, 'GET /api/board').length).toBeGreaterThan(polls)
})

test('an expired code is followed by another', async () => {
  const served = pairing()
  await openWall(served)
  served.claim = () => (callsOf(served, 'POST /api/wall/code').length === 1 ? 'expired' : 'waiting')
  await pass(4_000)
  expect(code('A A A A - 0 0 0 2')).toBeTruthy()
  await pass(4_000)
  expect(callsOf(served, 'POST /api/wall/claim').at(-1)?.body).toEqual({ secret: 's2' })
  expect(callsOf(served, 'POST /api/wall/code')).toHaveLength(2)
})

test('a server that gives no code is asked again when it says', async () => {
  const served = pairing()
  const give = served.on['POST /api/wall/code']
  served.on['POST /api/wall/code'] = () => refusal('too-many-codes', 429, { 'retry-after': '30' })
  await openWall(served)
  await pass(500)
  expect(screen.getByText(/gives no code at present/)).toBeTruthy()
  await pass(25_000)
  expect(callsOf(served, 'POST /api/wall/code')).toHaveLength(1)
  if (give) served.on['POST /api/wall/code'] = give
  await pass(6_000)
  expect(code('A A A A - 0 0 0 1')).toBeTruthy()
})

test('a link with a token lets the screen in, and the token leaves the address', async () => {
  const served = pairing()
  served.claim = () => 'paired'
  await openWall(served, '#token=a_-Z9')
  await pass(500)
  expect(wall()).toBeTruthy()
  expect(callsOf(served, 'POST /api/wall/claim').map(({ body }) => body)).toEqual([{ token: 'a_-Z9' }])
  expect(location.href).toBe(`${location.origin}/wall?lang=en`)
})

test('while the server does not answer, the token stays in the address and is tried again', async () => {
  const served = pairing()
  served.claim = () => 'paired'
  const claim = served.on['POST /api/wall/claim']
  served.on['POST /api/wall/claim'] = () => Promise.reject(new TypeError('fetch failed'))
  await openWall(served, '#token=abc')
  await pass(500)
  expect(screen.getByText(/keeps trying to open its link/)).toBeTruthy()
  expect(location.hash).toBe('#token=abc')
  if (claim) served.on['POST /api/wall/claim'] = claim
  await pass(3_500)
  expect(wall()).toBeTruthy()
  expect(location.hash).toBe('')
})

test.each(['revoked', 'expired'] as const)('a link that is %s says so, and offers a code', async (state) => {
  const served = pairing()
  served.claim = () => state
  await openWall(served, '#token=abc')
  await pass(500)
  expect(screen.getByRole('alert').textContent).toMatch(/no longer lets anybody in/)
  served.claim = () => 'waiting'
  fireEvent.click(screen.getByRole('button', { name: 'Show a pairing code' }))
  await pass(500)
  expect(code('A A A A - 0 0 0 1')).toBeTruthy()
})

test('a link revoked under an open wall is a notice with its name, and the board is asked no more', async () => {
  const served = pairing()
  served.session = lobby
  await openWall(served)
  expect(wall()).toBeTruthy()
  served.session = nobody
  served.on['GET /api/board'] = () => refusal('link-revoked', 401)
  await pass(5_500)
  expect(screen.getByRole('alert').textContent).toBe('The link of the screen “Lobby” was revoked')
  expect(wall()).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
  const polls = callsOf(served, 'GET /api/board').length
  await pass(60_000)
  expect(callsOf(served, 'GET /api/board')).toHaveLength(polls)
})

test('a screen that is loaded anew after its link was revoked still knows the name', async () => {
  const served = pairing()
  served.session = lobby
  await openWall(served)
  await pass(500)
  const kept = localStorage.getItem('lockstep.wall') ?? ''
  leavePage()
  await preparePage()
  localStorage.setItem('lockstep.wall', kept)
  served.session = nobody
  served.on['GET /api/board'] = () => refusal('link-revoked', 401)
  await openWall(served)
  expect(screen.getByRole('alert').textContent).toBe('The link of the screen “Lobby” was revoked')
  fireEvent.click(screen.getByRole('button', { name: 'Show a pairing code' }))
  await pass(500)
  delete served.on['GET /api/board']
  served.claim = () => 'paired'
  await pass(3_500)
  expect(wall()).toBeTruthy()
})

/** As a browser does that keeps nothing. */
const refuse = (): never => {
  throw new DOMException('refused', 'SecurityError')
}

test('where the browser keeps nothing, the notice of a page that was loaded anew has no name', async () => {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  const served = pairing()
  served.on['GET /api/board'] = () => refusal('link-revoked', 401)
  await openWall(served)
  expect(screen.getByRole('alert').textContent).toBe('The link of this screen was revoked')
})

test.each([
  { who: 'a person who is signed in', session: operator },
  { who: 'anybody where nobody is asked', session: { ...nobody, mode: 'none' } as const },
])('$who sees the wall without a code', async ({ session }) => {
  const served = pairing()
  served.session = session
  await openWall(served)
  await pass(500)
  expect(wall()).toBeTruthy()
  expect(callsOf(served, 'POST /api/wall/code')).toEqual([])
  expect(standstill()).toBeNull()
})

test('a wall whose server is gone stays a wall', async () => {
  const served = pairing()
  served.on['GET /api/session'] = () => Promise.reject(new TypeError('fetch failed'))
  served.on['GET /api/board'] = () => Promise.reject(new TypeError('fetch failed'))
  await openWall(served)
  await pass(20_000)
  expect(wall()).toBeTruthy()
})
