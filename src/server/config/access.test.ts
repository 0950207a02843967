import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import { projectText } from '../../testing/configurationText.ts'
import { faultText, warningText } from './fault.ts'
import { readConfiguration } from './readConfiguration.ts'

const pem = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, `../drs/testing/certificates/${name}.pem`), 'utf8')
const files: Readonly<Record<string, string>> = {
  '/etc/lockstep/certificate.pem': pem('good'),
  '/etc/lockstep/key.pem': pem('key'),
  '/etc/lockstep/open.pem': pem('key'),
  '/etc/lockstep/ca.pem': pem('ca'),
}
const sources = {
  environment: { TOKEN: 'token', OIDC: 'secret of the client' },
  readFile: (file: string): string => {
    const text = files[file]
    if (text === undefined) throw new Error('ENOENT')
    return text
  },
  fileMode: (file: string) => (file.endsWith('open.pem') ? 0o644 : 0o600),
  locate: (file: string) => path.resolve('/etc/lockstep', file),
}

type Listen = { host: string; port: number } | null

const read = (access: string, listen: Listen = null, top = '') =>
  readConfiguration(`${top}\n${access === '' ? '' : `access: ${access}`}${projectText('')}`, {
    sources,
    mode: 0o600,
    listen,
  })

const accessOf = (text: string) => {
  const answer = read(text)
  if (answer.kind === 'faults') throw new Error(answer.faults.map(faultText).join('\n'))
  return answer.configuration.access
}

const faultsOf = (access: string, listen: Listen = null, top = ''): string[] => {
  const answer = read(access, listen, top)
  return answer.kind === 'faults' ? answer.faults.map(faultText) : []
}

const proxy = 'proxy: { operators: [dba] }'
const oidc =
  'oidc: { issuer: "https://login.example/realms/a", client_id: lockstep, client_secret: "${env:OIDC}", redirect_uri: "https://lockstep.example/auth/oidc/callback", operators: [dba] }'

test('without the section there is none', () => {
  expect(accessOf('')).toBeNull()
})

test('passwords need nothing else on loopback', () => {
  expect(accessOf('{ password: {} }')).toEqual({
    hosts: [],
    trustedProxies: [],
    frames: [],
    tls: null,
    plainHttp: false,
    way: { kind: 'password', users: null },
  })
})

test('everything that can be said is taken as it is meant', () => {
  const tls = 'tls: { certificate: certificate.pem, key: /etc/lockstep/key.pem }'
  const text = `{ hosts: [Lockstep.Example, "wall.example:8443", "[2001:DB8::1]:80", 10.0.0.5], trusted_proxies: [10.0.0.0/8, 192.0.2.1, "fd00::/8"], frames: ["https://portal.example:8443"], ${tls}, plain_http: true, password: { users: staff.json } }`
  expect(accessOf(text)).toEqual({
    hosts: ['lockstep.example', 'wall.example', '[2001:db8::1]', '10.0.0.5'],
    trustedProxies: ['10.0.0.0/8', '192.0.2.1', 'fd00::/8'],
    frames: ['https://portal.example:8443'],
    tls: { certificate: '/etc/lockstep/certificate.pem', key: '/etc/lockstep/key.pem' },
    plainHttp: true,
    way: { kind: 'password', users: '/etc/lockstep/staff.json' },
  })
})

test('a proxy and a provider name users and groups', () => {
  expect(
    accessOf(`{ trusted_proxies: [10.0.0.1], proxy: { user_header: X-User, viewers: [ops, 运维] } }`)?.way,
  ).toEqual({
    kind: 'proxy',
    userHeader: 'x-user',
    groupsHeader: 'x-forwarded-groups',
    operators: [],
    viewers: ['ops', '运维'],
  })
  expect(accessOf(`{ hosts: [lockstep.example], ${oidc} }`)?.way).toMatchObject({
    kind: 'oidc',
    issuer: 'https://login.example/realms/a',
    clientId: 'lockstep',
    clientSecret: { source: 'env OIDC' },
    redirectUri: 'https://lockstep.example/auth/oidc/callback',
    groupsClaim: 'groups',
    ca: null,
    operators: ['dba'],
    viewers: [],
  })
})

test('a provider’s own authority is read from its file, and the file is watched', () => {
  const answer = read(`{ hosts: [lockstep.example], ${oidc.replace('{', '{ ca: ca.pem,')} }`)
  expect(answer).toMatchObject({
    kind: 'ok',
    configuration: { access: { way: { ca: pem('ca') } } },
    files: expect.arrayContaining(['/etc/lockstep/ca.pem']),
  })
})

test.each([
  ['{}', 'access (line 2): found none, expected exactly one of password, proxy, oidc'],
  [
    `{ password: {}, trusted_proxies: [10.0.0.1], ${proxy} }`,
    'access (line 2): found password and proxy, expected exactly one of password, proxy, oidc',
  ],
  ['{ pasword: {} }', 'access.pasword (line 2): found the unknown key "pasword", expected password?'],
  ['yes', 'access (line 2): found a text, expected a map with hosts,'],
  [`{ ${proxy} }`, 'access.trusted_proxies (line 2): found nothing, expected the addresses of the proxy'],
  [
    '{ password: { users: [a] } }',
    'access.password.users (line 2): found a list, expected the path of a file',
  ],
  [
    '{ password: {}, hosts: ["https://a.example"] }',
    'access.hosts[0] (line 2): found "a.example", expected host names',
  ],
  [
    '{ password: {}, hosts: ["*.example"] }',
    'access.hosts[0] (line 2): found "*.example", expected host names',
  ],
  [
    '{ password: {}, hosts: lockstep }',
    'access.hosts (line 2): found "lockstep", expected a list of host names',
  ],
  [
    '{ password: {}, trusted_proxies: [0.0.0.0/0] }',
    'access.trusted_proxies[0] (line 2): found "0.0.0.0/0", expected',
  ],
  ['{ password: {}, trusted_proxies: ["::/0"] }', 'never all there are'],
  [
    '{ password: {}, trusted_proxies: [10.0.0.0/33] }',
    'access.trusted_proxies[0] (line 2): found "10.0.0.0/33"',
  ],
  [
    '{ password: {}, trusted_proxies: [proxy.example] }',
    'found "proxy.example", expected addresses or ranges',
  ],
  ['{ password: {}, trusted_proxies: [1] }', 'found "1", expected addresses or ranges'],
  [
    '{ password: {}, frames: ["https://portal.example/home"] }',
    'access.frames[0] (line 2): found "portal.example/home", expected origins of portals',
  ],
  ['{ password: {}, frames: ["https://a.example; script-src *"] }', 'access.frames[0] (line 2): found'],
  ['{ password: {}, frames: ["*"] }', 'access.frames[0] (line 2): found "*", expected origins of portals'],
  ['{ password: {}, plain_http: yes }', 'access.plain_http (line 2): found "yes", expected true or false'],
  [
    '{ password: {}, tls: { certificate: certificate.pem } }',
    'access.tls.key (line 2): found nothing, expected the path',
  ],
  [
    '{ password: {}, tls: { certificate: certificate.pem, key: nope.pem } }',
    'access.tls.key (line 2): found "nope.pem", which is not there or cannot be read, expected',
  ],
  [
    '{ password: {}, tls: { certificate: key.pem, key: key.pem } }',
    'access.tls (line 2): found a certificate and a key that do not fit, expected',
  ],
  [
    '{ trusted_proxies: [10.0.0.1], proxy: {} }',
    'access.proxy (line 2): found no group, expected operators or viewers',
  ],
  [
    '{ trusted_proxies: [10.0.0.1], proxy: { user_header: x_user, viewers: [a] } }',
    'access.proxy.user_header (line 2): found "x_user", expected the name of a header',
  ],
  [
    '{ trusted_proxies: [10.0.0.1], proxy: { user_header: X-Forwarded-Groups, viewers: [a] } }',
    'access.proxy (line 2): found one header for both',
  ],
  [
    `{ ${oidc} }`,
    'access.oidc.redirect_uri (line 2): found "lockstep.example/auth/oidc/callback", expected https, one of',
  ],
  [
    `{ hosts: [lockstep.example], ${oidc.replace('auth/oidc', 'login')} }`,
    'access.oidc.redirect_uri (line 2): found "lockstep.example/login/callback", expected',
  ],
  [
    `{ hosts: [lockstep.example], ${oidc.replace('https://lockstep', 'http://lockstep')} }`,
    'access.oidc.redirect_uri (line 2): found',
  ],
  [
    `{ hosts: [lockstep.example], ${oidc.replace('https://login', 'http://login')} }`,
    'access.oidc.issuer (line 2): found',
  ],
  [
    `{ hosts: [lockstep.example], ${oidc.replace('login.example', 'user:hunter2@login.example')} }`,
    'access.oidc.issuer (line 2): found an address with a user, query or fragment',
  ],
  [
    `{ hosts: [lockstep.example], ${oidc.replace('${env:OIDC}', '${env:NOPE}')} }`,
    'access.oidc.client_secret (line 2): found env NOPE, which is not there',
  ],
  [
    `{ hosts: [lockstep.example], ${oidc.replace('{', '{ ca: key.pem,')} }`,
    'access.oidc.ca (line 2): found "key.pem", which holds none, expected a file with PEM certificates',
  ],
  [
    `{ hosts: [lockstep.example], ${oidc.replace('{', '{ ca: nope.pem,')} }`,
    'access.oidc.ca (line 2): found "nope.pem", which holds none, expected a file with PEM certificates',
  ],
])('%s is refused with its place and a way out', (text, sentence) => {
  expect(faultsOf(text).join('\n')).toContain(sentence)
})

const everywhere = { host: '0.0.0.0', port: 4400 }

test('an address that others reach is refused until the file says who may look, wherever it was said', () => {
  const sentence = /found "0\.0\.0\.0:4400", expected a loopback address .*there is no access control/
  expect(faultsOf('', everywhere)).toEqual([
    expect.stringMatching(new RegExp(`^LOCKSTEP_LISTEN: ${sentence.source}`)),
  ])
  expect(faultsOf('', null, 'listen: 0.0.0.0:4400')).toEqual([
    expect.stringMatching(new RegExp(`^listen \\(line 1\\): ${sentence.source}`)),
  ])
  expect(faultsOf('{ password: {}, hosts: [a.example] }', everywhere)).toEqual([
    expect.stringContaining('expected access.tls (certificate and key), or access.trusted_proxies'),
  ])
  expect(faultsOf('{ password: {}, plain_http: true }', everywhere)).toEqual([
    expect.stringContaining('expected access.hosts'),
  ])
  expect(faultsOf('{ password: {}, plain_http: true, hosts: [a.example] }', everywhere)).toEqual([])
})

test('what is wrong with the section is told, and not also that there is none', () => {
  expect(faultsOf('{ pasword: {} }', null, 'listen: 0.0.0.0:4400')).toEqual([
    expect.stringContaining('access.pasword'),
    expect.stringContaining('exactly one of'),
  ])
})

test('a key that others may read is warned of, and a secret that is wrong is not shown', () => {
  const { warnings } = read('{ password: {}, tls: { certificate: certificate.pem, key: open.pem } }')
  expect(warnings.map(warningText)).toEqual([
    expect.stringContaining('open.pem can be read by other accounts'),
  ])
  const secret = `{ hosts: [lockstep.example], ${oidc.replace('"${env:OIDC}"', '[hunter2]')} }`
  expect(faultsOf(secret).join()).not.toContain('hunter2')
})
