import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { useCrashReload } from './useCrashReload.ts'

const minuteMs = 60_000
const page = '<script type="module" crossorigin src="/assets/index-1.js"></script>'
const served = (path: string): Promise<Response> => {
  const [text, type] = path.endsWith('.js') ? ['', 'text/javascript'] : [page, 'text/html']
  return Promise.resolve(new Response(text, { headers: { 'content-type': type, 'x-build': 'b1' } }))
}
const gone = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))

const reload = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  reload.mockClear()
})

/** A screen at a path has broken, and the server answers so. */
function breaks(pathname: string, answer: (path: string) => Promise<Response>): () => void {
  vi.stubGlobal('location', { pathname, reload })
  vi.stubGlobal('fetch', answer)
  return renderHook(() => useCrashReload()).unmount
}

test('a wall that breaks is loaded anew by itself, later every time', async () => {
  const waitsMs: number[] = []
  for (let crash = 1; crash <= 10; crash += 1) {
    // The clock that tells how long the page has lived begins with each load.
    vi.stubGlobal('performance', { now: () => 1_000 })
    const unmount = breaks('/wall', served)
    let waitedMs = 0
    while (reload.mock.calls.length < crash) {
      await vi.advanceTimersByTimeAsync(minuteMs / 2)
      waitedMs += minuteMs / 2
    }
    waitsMs.push(waitedMs)
    unmount()
  }
  expect(waitsMs.slice(0, 4)).toEqual([0.5, 1, 2, 4].map((minutes) => minutes * minuteMs))
  expect(waitsMs.at(-1)).toBe(60 * minuteMs)
})

test('a wall that was well for hours before begins with half a minute again', async () => {
  sessionStorage.setItem('lockstep.reloads', JSON.stringify({ crash: 9 }))
  vi.stubGlobal('performance', { now: () => 120 * minuteMs })
  breaks('/wall', served)
  await vi.advanceTimersByTimeAsync(minuteMs / 2)
  expect(reload).toHaveBeenCalledTimes(1)
})

test.each([
  ['a wall waits while its page cannot be had', '/wall', gone],
  ['a page that people sit at waits for them', '/', served],
])('%s', async (_, path, answer) => {
  breaks(path, answer)
  await vi.advanceTimersByTimeAsync(120 * minuteMs)
  expect(reload).not.toHaveBeenCalled()
})
