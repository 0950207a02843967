// The job page against a server that answers by path: what every test of the page shares.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, render } from '@testing-library/react'
import { Suspense } from 'react'
import { vi } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'

import { PageText, WholeText } from '../../shell/PageText.tsx'
import { JobPage } from '../JobPage.tsx'

// A machine that is busy draws late.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 20_000 })

/** The server's clock. */
export const nowMs = Date.UTC(2026, 10, 23, 14, 0)

export const board: BoardAnswer = {
  revision: '1',
  mode: 'live',
  at: null,
  history: { keptFrom: null, problem: null },
  full: true,
  projects: [],
  jobs: [],
  removed: [],
}

export const answer = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-now': String(nowMs) },
  })

export const refusal = (code: string, status: number): Response =>
  answer({ error: { code, message: code } }, status)

/** What the server answers; by default it knows nothing of the past. */
export type Served = {
  job: () => Promise<Response>
  board?: () => Response
  history?: (asked: URLSearchParams) => Promise<Response>
  runs?: () => Promise<Response>
  events?: () => Promise<Response>
}

/** Shows the page of the job `job-1` of the project `prod`. */
export async function showJob(served: Served): Promise<void> {
  vi.stubGlobal('fetch', (address: string) => respond(served, new URL(address, 'http://server')))
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense>
          <PageText>
            <WholeText screen={() => Promise.resolve()}>
              <JobPage project="prod" jobId="job-1" />
            </WholeText>
          </PageText>
        </Suspense>
      </QueryClientProvider>,
    )
  })
}

async function respond(served: Served, { pathname, searchParams }: URL): Promise<Response> {
  if (pathname.endsWith('/history')) {
    return served.history?.(searchParams) ?? answer({ from: 0, to: nowMs, types: [] })
  }
  if (pathname.endsWith('/runs')) return served.runs?.() ?? answer({ runs: [] })
  if (pathname.endsWith('/events')) return served.events?.() ?? answer({ events: [], next: null })
  return pathname.includes('/jobs/') ? served.job() : (served.board?.() ?? answer(board))
}

/** Before each test: the address, and what jsdom does not have, a layout. */
export function preparePage(): void {
  history.replaceState(null, '', '/jobs/prod/job-1?lang=en&tz=UTC')
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
}

/** After each test. */
export function leavePage(): void {
  cleanup()
  vi.unstubAllGlobals()
}
