import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { persistently } from './persistently.ts'

const page = '<script type="module" crossorigin src="/assets/index-1.js"></script>'
const file = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'x-build': 'b1' } })
const missing = () => Promise.resolve(new Response('', { status: 404 }))
const served = (path: string): Promise<Response> =>
  Promise.resolve(path.endsWith('.js') ? file('', 'text/javascript') : file(page, 'text/html'))
const gone = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))

const reload = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  vi.stubGlobal('location', { pathname: '/wall', reload })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  reload.mockClear()
})

/** Loads that fail so many times. */
function failing(times: number): () => Promise<string> {
  let left = times
  return () => {
    left -= 1
    return left >= 0
      ? Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
      : Promise.resolve('part')
  }
}

test('a part that comes late is there, and the page stays', async () => {
  vi.stubGlobal('fetch', gone)
  const part = persistently(failing(5))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await part).toBe('part')
  expect(reload).not.toHaveBeenCalled()
})

test('a part that is gone though the page is served loads the page anew, once', async () => {
  vi.stubGlobal('fetch', served)
  void persistently(failing(1_000))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(reload).toHaveBeenCalledTimes(1)
})

test.each([
  ['the server is gone', gone],
  [
    'the page is there and its script is not',
    (path: string) => (path.endsWith('.js') ? missing() : served(path)),
  ],
  [
    'something in front of the server answers',
    () => Promise.resolve(new Response(page, { headers: { 'content-type': 'text/html' } })),
  ],
])('nothing is loaded anew where %s', async (_, answer) => {
  vi.stubGlobal('fetch', answer)
  void persistently(failing(1_000))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(reload).not.toHaveBeenCalled()
})
