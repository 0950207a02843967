// A real OpenID provider on loopback, whose people are let in without asking, and whose tokens a test may forge.
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'

export type Payload = Record<string, unknown>

export type OidcProvider = {
  issuer: string
  /** Who sits at the browser: their claims besides `sub`, by it. Null = whoever sits there cancels. */
  person: string | null
  /** Changes what the next tokens say; they are signed again. */
  forge: ((payload: Payload) => Payload) | null
  /** Signs the next forged token with a key that the provider does not publish. */
  strangeKey: boolean
  /** Paths that were asked for, in order. */
  asked: string[]
  /** Ends the listener and every connection. */
  stop: () => Promise<void>
  /** Again at the same address, with another key and no memory. */
  start: () => Promise<void>
}

export const CLIENT = { id: 'lockstep', secret: 'the secret: +%&=' } as const
export const REDIRECT = 'http://127.0.0.1:4400/auth/oidc/callback'
export const OTHER_REDIRECT = 'http://127.0.0.1:4400/elsewhere'

const PEOPLE: Readonly<Record<string, Payload>> = {
  olga: { preferred_username: 'olga', groups: ['staff', 'dba'] },
  vera: { preferred_username: 'vera', groups: ['ops'] },
  gus: { preferred_username: '<b>gus</b>', groups: ['mail'] },
  anonym: {},
}

type Key = { jwk: object; privateKey: KeyObject }

const newKey = (kid: string): Key => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' } }
}

type Options = {
  /** The token tells the groups too, and not only whoever asks for them (userinfo). */
  groupsInToken?: boolean
  /** Name of this machine in the provider's address. */
  host?: string
  redirectUris?: string[]
  /** PEM of its certificate and key; without it plain http. */
  tls?: { cert: string; key: string }
}

export async function startOidcProvider({
  groupsInToken = true,
  host = '127.0.0.1',
  redirectUris = [REDIRECT, OTHER_REDIRECT],
  tls,
}: Options = {}): Promise<OidcProvider> {
  let key = newKey('first')
  const answer = (request: IncomingMessage, response: ServerResponse): void => void serve(request, response)
  const server = tls ? createTlsServer(tls, answer) : createServer(answer)
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  // A server on TCP has an address of this type.
  const { port } = server.address() as AddressInfo

  const self: OidcProvider = {
    issuer: `${tls ? 'https' : 'http'}://${host}:${port}`,
    person: 'olga',
    forge: null,
    strangeKey: false,
    asked: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    start: async () => {
      key = newKey('second')
      provider = create()
      await listen(port)
    },
  }

  const create = (): Provider => {
    const created = new Provider(self.issuer, settings(key, { groupsInToken, redirectUris }))
    created.use(async (context: KoaContextWithOIDC, next) => {
      await next()
      const { body } = context
      if (self.forge !== null && isTokenAnswer(body)) {
        const signer = self.strangeKey ? newKey('first') : key
        context.body = { ...body, id_token: forged(body.id_token, self.forge, signer) }
      }
    })
    return created
  }
  let provider = create()

  /** Where people would give their password. */
  const letIn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { prompt } = await provider.interactionDetails(request, response)
    const result =
      self.person === null || prompt.name !== 'login'
        ? { error: 'access_denied' }
        : { login: { accountId: self.person } }
    await provider.interactionFinished(request, response, result)
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?', 1)[0] ?? ''
    self.asked.push(path)
    await (path.startsWith('/login/') ? letIn(request, response) : provider.callback()(request, response))
  }

  return self
}

/** Seconds. */
const HOUR = 3_600

const settings = (
  { jwk }: Key,
  { groupsInToken, redirectUris }: Pick<Required<Options>, 'groupsInToken' | 'redirectUris'>,
): Configuration => ({
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: redirectUris,
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [jwk] },
  cookies: { keys: ['a key of the test'] },
  scopes: ['openid', 'profile', 'groups'],
  claims: { openid: ['sub'], profile: ['preferred_username'], groups: ['groups'] },
  conformIdTokenClaims: !groupsInToken,
  features: { devInteractions: { enabled: false } },
  ttl: { Interaction: HOUR, Grant: HOUR, Session: HOUR, AccessToken: HOUR, IdToken: HOUR },
  interactions: { url: (_context, { uid }) => `/login/${uid}` },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, ...PEOPLE[id] }),
  }),
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client?.clientId ?? '',
      accountId: oidc.session?.accountId ?? '',
    })
    grant.addOIDCScope('openid profile groups')
    await grant.save()
    return grant
  },
})

const isTokenAnswer = (body: unknown): body is { id_token: string } =>
  typeof body === 'object' && body !== null && 'id_token' in body && typeof body.id_token === 'string'

function forged(token: string, forge: (payload: Payload) => Payload, { privateKey }: Key): string {
  const [head = '', body = ''] = token.split('.')
  const payload: Payload = JSON.parse(Buffer.from(body, 'base64url').toString())
  const text = `${head}.${Buffer.from(JSON.stringify(forge(payload))).toString('base64url')}`
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' })
  return `${text}.${signature.toString('base64url')}`
}
