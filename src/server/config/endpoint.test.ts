import { expect, test } from 'vitest'

import { readEndpoint, readProxy } from './endpoint.ts'
import type { Report } from './fault.ts'
import { nothing } from './found.ts'

const at = (text: string) => ({ ...nothing({ path: 'endpoint', line: 1 }), kind: 'text' as const, text })

test.each([
  ['https://drs.eu-west-101.myhuaweicloud.eu', 'https://drs.eu-west-101.myhuaweicloud.eu'],
  ['https://drs.eu-west-101.myhuaweicloud.eu/', 'https://drs.eu-west-101.myhuaweicloud.eu'],
  ['https://drs.example.com:8443', 'https://drs.example.com:8443'],
  ['https://drs.example.com:443', 'https://drs.example.com'],
  ['https://DRS.Example.com', 'https://drs.example.com'],
  ['HTTPS://drs.example.com', 'https://drs.example.com'],
  ['https://10.1.2.3', 'https://10.1.2.3'],
  ['https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://127.8.8.8:8080', 'http://127.8.8.8:8080'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('an endpoint %s is taken as %s', (text, origin) => {
  const report: Report = { faults: [], warnings: [] }
  expect(readEndpoint(at(text), null, report)).toBe(origin)
  expect(report.faults).toEqual([])
})

test.each([
  ['http off loopback', 'http://drs.example.com'],
  ['http to a private address', 'http://10.0.0.1'],
  ['http to all addresses', 'http://0.0.0.0'],
  ['loopback as a prefix', 'http://127.0.0.1.example.com'],
  ['localhost as a prefix', 'http://localhost.example.com'],
  ['localhost as a suffix', 'http://notlocalhost'],
  ['localhost with a trailing dot', 'http://localhost.:80'],
  ['trailing dot', 'https://drs.example.com.'],
  ['user', 'https://drs.example.com@evil.test'],
  ['user and password', 'https://user:pass@drs.example.com'],
  ['empty user', 'https://@drs.example.com'],
  ['encoded user', 'https://drs.example.com%40evil.test'],
  ['fragment', 'https://drs.example.com#@evil.test'],
  ['empty fragment', 'https://drs.example.com#'],
  ['query', 'https://drs.example.com?x=1'],
  ['empty query', 'https://drs.example.com?'],
  ['path', 'https://drs.example.com/v3'],
  ['dots in a path', 'https://drs.example.com/..'],
  ['two slashes at the end', 'https://drs.example.com//'],
  ['backslashes', 'https:\\\\drs.example.com'],
  ['backslash in the host', 'https://drs.example.com\\@evil.test'],
  ['one slash', 'https:/drs.example.com'],
  ['no slashes', 'https:drs.example.com'],
  ['three slashes', 'https:///drs.example.com'],
  ['no scheme', 'drs.example.com'],
  ['scheme of a file', 'file:///etc/passwd'],
  ['scheme of a script', 'javascript:alert(1)'],
  ['scheme of a socket', 'ws://127.0.0.1'],
  ['decimal address', 'http://2130706433'],
  ['hexadecimal address', 'http://0x7f000001'],
  ['octal address', 'http://0177.0.0.1'],
  ['short address', 'http://127.1'],
  ['mapped address', 'http://[::ffff:127.0.0.1]'],
  ['long form of loopback', 'http://[0:0:0:0:0:0:0:1]'],
  ['full-width digits', 'http://１２７.0.0.1'],
  ['ideographic dot', 'https://drs。example.com'],
  ['full-width dot', 'https://drs．example.com'],
  ['soft hyphen', 'https://d\u00ADrs.example.com'],
  ['encoded host', 'https://%64rs.example.com'],
  ['umlaut host', 'https://drß.example.com'],
  ['tab inside', 'https://drs.exa\tmple.com'],
  ['line break inside', 'https://drs.example.com\n.evil.test'],
  ['space before', ' https://drs.example.com'],
  ['space behind', 'https://drs.example.com '],
  ['empty port', 'https://drs.example.com:'],
  ['port too great', 'https://drs.example.com:65536'],
  ['port no number', 'https://drs.example.com:http'],
  ['leading zero in the port', 'https://drs.example.com:0443'],
  ['open bracket', 'https://[::1'],
  ['nothing but a scheme', 'https://'],
  ['empty', ''],
])('an endpoint with %s is refused', (_trick, text) => {
  const report: Report = { faults: [], warnings: [] }
  readEndpoint(at(text), null, report)
  expect(report.faults).toHaveLength(1)
})

test('a fault of an address with a password does not show it', () => {
  const report: Report = { faults: [], warnings: [] }
  readEndpoint(at('https://user:hunter2@drs.example.com'), null, report)
  readProxy(at('http://user:hunter2@proxy.corp:3128'), report)
  expect(JSON.stringify(report)).not.toContain('hunter2')
  expect(report.faults).toHaveLength(2)
})

test.each([
  ['http://proxy.corp:3128', 'http://proxy.corp:3128'],
  ['https://proxy.corp', 'https://proxy.corp'],
])('a proxy %s is taken', (text, proxy) => {
  expect(readProxy(at(text), { faults: [], warnings: [] })).toBe(proxy)
})
