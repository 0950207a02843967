// The `auth` section: exactly one way to authenticate.
import type { AuthConfiguration, Secret } from './configuration.ts'
import { readEndpoint } from './endpoint.ts'
import { addFault } from './fault.ts'
import { kindWord, type Found } from './found.ts'
import { readSecret, type SecretContext } from './secret.ts'
import { readSection } from './section.ts'

const WAYS = ['token', 'password', 'aksk'] as const
const EXPECTED = 'exactly one of token, password, aksk'

export const authKeys = { auth: WAYS, password: ['iam_endpoint', 'domain', 'user', 'password'] } as const
export const akskKeys = ['access_key', 'secret_key', 'security_token'] as const

/** `iamEndpoint` is the region's, null where no region is named. Null only where a fault was reported. */
export function readAuth(
  at: Found,
  iamEndpoint: string | null,
  context: SecretContext,
): AuthConfiguration | null {
  const section = readSection(at, WAYS, context.report)
  if (section.present.length !== 1) {
    const found = section.present.length === 0 ? 'none' : section.present.join(' and ')
    addFault(context.report, at, { found, expected: EXPECTED })
  }
  // Every way that stands there is read, so that its own faults are told at once too.
  const ways = section.present.map((way) => {
    const found = section.get(way)
    if (way === 'password') return readPassword(found, iamEndpoint, context)
    return way === 'aksk' ? readAksk(found, context) : readToken(found, context)
  })
  return ways[0] ?? null
}

function readToken(at: Found, context: SecretContext): AuthConfiguration | null {
  const token = readSecret(at, context)
  return token && { kind: 'token', token }
}

function readPassword(
  at: Found,
  iamEndpoint: string | null,
  context: SecretContext,
): AuthConfiguration | null {
  const { get } = readSection(at, authKeys.password, context.report)
  const parts = {
    iamEndpoint: readEndpoint(get('iam_endpoint'), iamEndpoint, context.report),
    domain: readAccountName(get('domain'), context),
    user: readAccountName(get('user'), context),
  }
  const password: Secret | null = readSecret(get('password'), context)
  return password && { kind: 'password', ...parts, password }
}

function readAksk(at: Found, context: SecretContext): AuthConfiguration | null {
  const { get, present } = readSection(at, akskKeys, context.report)
  const accessKey = readSecret(get('access_key'), context)
  const secretKey = readSecret(get('secret_key'), context)
  const securityToken = present.includes('security_token') ? readSecret(get('security_token'), context) : null
  return accessKey && secretKey && { kind: 'aksk', accessKey, secretKey, securityToken }
}

// Beside a password people also put the password here, so the value is not quoted.
function readAccountName(at: Found, { report }: SecretContext): string {
  if (at.kind === 'text' && /^[^\p{Cc}$]{1,128}$/u.test(at.text)) return at.text
  addFault(report, at, { found: kindWord(at), expected: 'a name of 1 to 128 characters, written out' })
  return ''
}
