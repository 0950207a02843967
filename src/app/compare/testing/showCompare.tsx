// The comparison against a server that answers by path and moment: what every test of the page shares.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, configure, render } from '@testing-library/react'
import { Suspense } from 'react'
import { vi } from 'vitest'

import type { BoardAnswer } from '#contract/board.ts'
import type { JobDetail } from '#contract/job.ts'
import { aJob } from '#domain/testing/aJob.ts'

import { PageText, WholeText } from '../../shell/PageText.tsx'
import { ComparePage } from '../ComparePage.tsx'

// A machine that is busy draws late.
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 20_000 })

const HOUR_MS = 3_600_000
/** The server's clock. */
export const nowMs = Date.UTC(2026, 10, 26, 14)
export const keptFrom = nowMs - 8 * HOUR_MS
export const hourAgo = nowMs - HOUR_MS

const board: BoardAnswer = {
  revision: '1',
  mode: 'live',
  at: null,
  history: { keptFrom, problem: null },
  full: true,
  projects: [],
  jobs: [aJob({ jobId: 'job-1', name: 'orders' }), aJob({ jobId: 'job-2', name: 'billing' })],
  removed: [],
}

const answer = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-now': String(nowMs) },
  })

export const refusal = (code: string, status: number): Response =>
  answer({ error: { code, message: code } }, status)

/** What the server answers for a job at a moment, null = now: figures, a refusal, or nothing yet. */
export type Served = (jobId: string, at: number | null) => JobDetail | Response | Promise<Response>

/** Shows the comparison that an address asks for. */
export async function showCompare(search: string, served: Served): Promise<void> {
  history.replaceState(null, '', `/compare?lang=en&tz=UTC${search}`)
  // In the place of a layout, which jsdom has not: wide enough for the table.
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://server')
    const [, jobId] = /\/jobs\/([^/]+)$/.exec(pathname) ?? []
    if (jobId === undefined) return answer(board)
    const at = searchParams.get('at')
    const told = await served(jobId, at === null ? null : Number(at))
    return told instanceof Response ? told : answer(told)
  })
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Suspense>
          <PageText>
            <WholeText screen={() => Promise.resolve()}>
              <ComparePage />
            </WholeText>
          </PageText>
        </Suspense>
      </QueryClientProvider>,
    )
  })
}

/** After each test. */
export function leaveCompare(): void {
  cleanup()
  vi.unstubAllGlobals()
}
