// The whole page against a server that asks who looks: what the tests of the door, of the walls and of being told share.
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { vi } from 'vitest'

import type { SessionAnswer } from '#contract/access.ts'
import type { BoardAnswer } from '#contract/board.ts'
import type { JobSummary } from '#contract/job.ts'
import { boardPath, sessionPath } from '#contract/routes.ts'

import { createClient } from '../../createClient.ts'
import { boardQuery } from '../../queries.ts'
import { App } from '../../shell/App.tsx'
import { goOn } from '../../standstill.ts'
import { loadCatalog, loadFirstCatalog } from '../../text/catalog.ts'
import { sessionQuery } from '../sessionQuery.ts'

/** A call as the server got it. */
export type Call = { method: string; path: string; headers: Headers; body: unknown }

type Respond = (call: Call) => Response | Promise<Response>

/** What the server answers; a test changes it as it goes along. */
export type Served = {
  session: SessionAnswer
  jobs: JobSummary[]
  /** By method and path, before all else. */
  on: Record<string, Respond>
  /** Every call so far. */
  calls: Call[]
}

export const operator: SessionAnswer = { mode: 'password', name: 'ada', role: 'operator', plainHttp: false }
export const nobody: SessionAnswer = { ...operator, name: null, role: null }

export const answer = (body: unknown, { status = 200, headers = {} } = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'x-now': String(Date.now()),
      'x-build': 'b1',
      ...headers,
    },
  })

export const refusal = (code: string, status: number, headers = {}): Response =>
  answer({ error: { code, message: code } }, { status, headers })

const STEP_MS = 250
let revision = 0

const board = (jobs: JobSummary[]): BoardAnswer => ({
  revision: String((revision += 1)),
  mode: 'live',
  at: null,
  history: { keptFrom: null, problem: null },
  full: true,
  projects: [],
  jobs,
  removed: [],
})

export const serve = (facts: Partial<Served> = {}): Served => ({
  session: operator,
  jobs: [],
  on: {},
  calls: [],
  ...facts,
})

/** Opens a screen at its address, or `page` in its place, and lets everything come that comes at once. */
export async function openPage(served: Served, path = '/', page: ReactNode = <App />): Promise<void> {
  history.replaceState(null, '', path)
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => respond(served, address, init))
  const client = createClient()
  forget = () => goOn(client, 'paused', 'signed-out', 'link-revoked')
  void client.prefetchQuery(boardQuery)
  void client.prefetchQuery(sessionQuery)
  await act(async () => {
    render(<QueryClientProvider client={client}>{page}</QueryClientProvider>)
  })
  await settle()
  // What has come has asked for more.
  await pass(STEP_MS)
}

/** Waits for words and parts of the page that load by themselves, and for answers. */
async function settle(): Promise<void> {
  await act(() => vi.dynamicImportSettled())
  await pass(0)
}

async function respond(served: Served, address: string, init: RequestInit): Promise<Response> {
  const { pathname } = new URL(address, 'http://server')
  const call: Call = {
    method: init.method ?? 'GET',
    path: pathname,
    headers: new Headers(init.headers),
    body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
  }
  served.calls.push(call)
  const own = served.on[`${call.method} ${pathname}`]
  if (own) return own(call)
  if (call.method === 'GET' && pathname === sessionPath) return answer(served.session)
  const mayLook = served.session.mode === 'none' || served.session.role !== null
  if (!mayLook) return refusal('signed-out', 401)
  return pathname === boardPath ? answer(board(served.jobs)) : refusal('not-found', 404)
}

/** Lets time go by, and all that follows from it: what is rendered between two moments is seen only in steps. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; left >= 0; left -= STEP_MS) {
    // oxlint-disable-next-line no-await-in-loop -- time has one direction
    await act(() => vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS)))
  }
}

export const callsOf = (served: Served, what: string): Call[] =>
  served.calls.filter(({ method, path }) => `${method} ${path}` === what)

let forget = (): void => undefined

/** Before each test: the words, driven time, and what jsdom does not have. */
export async function preparePage(): Promise<void> {
  // Read from the disk once, and not while a clock that stands still is waited for.
  await Promise.all([
    loadFirstCatalog('en'),
    loadCatalog('en'),
    import('../SignIn.tsx'),
    import('../../access/AccessPage.tsx'),
    import('../../notice/Notices.tsx'),
  ])
  vi.useFakeTimers()
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1_440, 900))
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
      this.dispatchEvent(new Event('close'))
    },
  })
}

/** After each test. */
export function leavePage(): void {
  cleanup()
  forget()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
}
