import { expect, test } from 'vitest'

import type { AccessConfiguration } from './configuration.ts'
import { parseListen } from './listen.ts'
import { whyShut } from './openDoor.ts'

const safe: AccessConfiguration = {
  hosts: ['lockstep.example'],
  trustedProxies: [],
  frames: [],
  tls: { certificate: '/c.pem', key: '/k.pem' },
  plainHttp: false,
  way: { kind: 'password', users: null },
}

const why = (text: string, access: AccessConfiguration | null): string | null => {
  const listen = parseListen(text)
  if (listen.kind === 'fault') throw new Error(text)
  return whyShut({ listen, access })
}

test.each([['127.0.0.1:1'], ['127.8.9.10:1'], ['[::1]:1'], ['localhost:1']])(
  '%s needs no access control',
  (text) => {
    expect(why(text, null)).toBeNull()
    expect(why(text, { ...safe, tls: null, hosts: [] })).toBeNull()
  },
)

test.each([
  ['0.0.0.0:4400'],
  ['[::]:4400'],
  ['192.168.1.10:4400'],
  ['10.0.0.1:4400'],
  ['[fe80::1]:4400'],
  ['[::ffff:127.0.0.1]:4400'],
  ['wall.example.com:4400'],
  ['127.0.0.1.example.com:80'],
  ['localhost.:80'],
])('%s is listened on only with access control, and only safely', (text) => {
  expect(why(text, null)).toContain('there is no access control')
  expect(why(text, { ...safe, tls: null })).toContain('access.plain_http: true takes that risk')
  expect(why(text, safe)).toBeNull()
  expect(why(text, { ...safe, tls: null, trustedProxies: ['10.0.0.0/8'] })).toBeNull()
  expect(why(text, { ...safe, tls: null, plainHttp: true })).toBeNull()
})

test('where every address is listened on, the names of the server have to be told', () => {
  expect(why('0.0.0.0:4400', { ...safe, hosts: [] })).toContain('access.hosts')
  expect(why('[::]:4400', { ...safe, hosts: [] })).toContain('access.hosts')
  expect(why('192.168.1.10:4400', { ...safe, hosts: [] })).toBeNull()
})
