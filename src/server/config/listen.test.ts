import { expect, test } from 'vitest'

import { listenText, parseListen } from './listen.ts'

test.each([
  ['127.0.0.1:4400', '127.0.0.1', 4400],
  ['127.0.0.5:0', '127.0.0.5', 0],
  ['localhost:8080', 'localhost', 8080],
  ['LOCALHOST:8080', 'localhost', 8080],
  ['[::1]:65535', '::1', 65_535],
  ['0.0.0.0:4400', '0.0.0.0', 4400],
  ['[::]:4400', '::', 4400],
  ['wall.example.com:4400', 'wall.example.com', 4400],
])('%s is an address to listen on', (text, host, port) => {
  expect(parseListen(text)).toEqual({ kind: 'ok', host, port })
  expect(listenText({ host, port })).toBe(text.toLowerCase())
})

test.each([
  ['4400'],
  [':4400'],
  ['127.0.0.1'],
  ['127.0.0.1:'],
  ['127.0.0.1:65536'],
  ['127.0.0.1:-1'],
  ['::1:4400'],
  ['127.0.0.999:80'],
  ['127.1:80'],
  ['2130706433:80'],
  ['0x7f.0.0.1:80'],
  ['127.0.0.1.:80'],
  [''],
])('"%s" is no address to listen on', (text) => {
  expect(parseListen(text)).toEqual({ kind: 'fault', expected: 'host:port such as 127.0.0.1:4400' })
})
