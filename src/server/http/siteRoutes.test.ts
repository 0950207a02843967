import { gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { httpCall } from '../../testing/httpCall.ts'
import { script, serveWatch, type ServedWatch } from '../../testing/servedWatch.ts'

let served: ServedWatch
let port = 0
beforeAll(async () => {
  served = await serveWatch({ scenario: 'steady' })
  port = await served.listen()
})
afterAll(() => served.close())

const get = (path: string, headers: Record<string, string> = {}) => httpCall({ port, path, headers })

test.each([
  ['/'],
  ['/?view=timings&lang=zh-CN'],
  ['/jobs/prod-eu/0ea5c5a0'],
  ['/events?kind=trouble'],
  ['/compare?left=prod-eu/0ea5c5a0'],
  ['/support'],
])('the screen %s is the page, never kept unasked', async (path) => {
  const { status, headers, body } = await get(path)
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  expect(body.toString()).toContain('/assets/index-new.js')
})

test('an asset is kept for good, in the encoding the browser takes', async () => {
  const { headers, body } = await get('/assets/index-new.js', { 'accept-encoding': 'gzip' })
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
  })
  expect(gunzipSync(body).toString()).toBe(script)
})

test('a file without a hash in its name is asked about each time', async () => {
  const { headers } = await get('/theme.js')
  expect(headers['cache-control']).toBe('no-cache')
  const again = await get('/theme.js', { 'if-none-match': String(headers['etag']) })
  expect([again.status, again.body.length]).toEqual([304, 0])
})

test('an asset of the last build is still there', async () => {
  expect((await get('/assets/index-old.js')).body.toString()).toBe('// the last build')
})

test('a missing script is no page', async () => {
  const { status, headers } = await get('/assets/index-gone.js', { accept: 'text/html,*/*' })
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('application/json; charset=utf-8')
})

test('a person at an address that is none gets the page, which says so', async () => {
  const { status, headers, body } = await get('/nope', { accept: 'text/html' })
  expect(status).toBe(404)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(body.toString()).toContain('/assets/index-new.js')
})

test('a person at an address of the API that is none gets a small page', async () => {
  const { status, body } = await get('/api/nope', { accept: 'text/html' })
  expect(status).toBe(404)
  expect(body.toString()).toContain('There is nothing at this address')
})

test.each([
  '/secret.txt',
  '/build.json',
  '/index.html/',
  '/assets',
  '/assets/',
  '/assets/index-new.js.br',
  '/assets/index-new.js.gz',
  '/assets/INDEX-NEW.JS',
  '/assets//index-new.js',
  '/assets/./index-new.js',
  '/assets/../secret.txt',
  '/assets/../../package.json',
  '/../secret.txt',
  '/../../../../etc/passwd',
  '/..',
  '/.',
  '/...',
  '/..;/secret.txt',
  '/assets/..%2fsecret.txt',
  '/assets/%2e%2e/secret.txt',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%2e%2e%2fetc%2fpasswd',
  '/..%5c..%5cetc%5cpasswd',
  '/..\\..\\etc\\passwd',
  '/%252e%252e/secret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/assets/index-new.js%00.txt',
  '/secret.txt%00.js',
  '/assets/index-new.js;x',
  '/assets/index-new%2ejs',
  '/%61ssets/index-new.js',
  '//secret.txt',
  '///etc/passwd',
  '//evil.test/assets/index-new.js',
  '/etc/passwd',
  '/.git/config',
  '/.env',
  '/lockstep.yaml',
  '/data/',
  '/src/main.ts',
  '/node_modules/fastify/package.json',
  '/~root/.ssh/id_rsa',
  '/file:///etc/passwd',
  '/jobs/a/b/../../../secret.txt',
  '/constructor',
  '/__proto__',
])('%s is not there', async (path) => {
  expect([400, 404]).toContain((await get(path)).status)
})
