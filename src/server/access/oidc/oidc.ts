// Sign-in at an OpenID Connect provider: authorization code with PKCE, state and nonce.
import * as client from 'openid-client'

import type { Clock } from '../../clock.ts'
import type { OidcAccess } from '../../config/configuration.ts'
import type { Log } from '../../log.ts'
import { NoGroupError } from '../noGroupError.ts'
import { roleOfGroups } from '../roleOfGroups.ts'
import type { SignedIn } from '../sessions.ts'
import { groupsIn, nameIn, type Claims } from './claims.ts'
import { oidcStamp } from './oidcStamp.ts'
import type { Pending } from './pending.ts'
import { createProvider } from './provider.ts'
import { createProviderFetch } from './providerFetch.ts'
import { whyNot } from './whyNot.ts'

export type Oidc = {
  /**
   * Where the browser has to go, and what it has to keep until it comes back. `anew`: as somebody else, even if the
   * provider knows who sits there. @throws what troubleOf understands
   */
  begin: (to: string, anew: boolean) => Promise<{ url: string; pending: Pending }>
  /** `query`: as the browser came back with. @throws NoGroupError, and what troubleOf understands */
  finish: (query: URLSearchParams, pending: Pending) => Promise<SignedIn>
  close: () => Promise<void>
}

export type OidcParts = { way: OidcAccess; clock: Clock; log: Pick<Log, 'info' | 'warn'> }

export function createOidc({ way, clock, log }: OidcParts): Oidc {
  const { fetch, close } = createProviderFetch(way)
  const provider = createProvider({ way, clock, log, fetch })
  const redirectUri = new URL(way.redirectUri)
  const stamp = oidcStamp(way)
  return {
    begin: logged(log, async (to, anew) => {
      const configuration = await provider.configuration()
      const verifier = client.randomPKCECodeVerifier()
      const pending = { state: client.randomState(), nonce: client.randomNonce(), verifier, to }
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri.href,
        scope: scopeOf(configuration.serverMetadata(), way),
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: pending.state,
        nonce: pending.nonce,
        ...(anew ? { prompt: 'login' } : {}),
      })
      return { url: url.href, pending }
    }),
    finish: logged(log, async (query, { state, nonce, verifier }) => {
      const configuration = await provider.configuration()
      const back = new URL(redirectUri)
      back.search = query.toString()
      const tokens = await client.authorizationCodeGrant(configuration, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
      })
      const claims = await claimsOf(configuration, tokens, way)
      const name = nameIn(claims)
      const role = roleOfGroups(groupsIn(claims, way.groupsClaim) ?? [], way)
      if (role === null) throw new NoGroupError(name)
      return { name, role, stamp }
    }),
    close,
  }
}

function logged<P extends readonly unknown[], T>(log: OidcParts['log'], work: (...parts: P) => Promise<T>) {
  return async (...parts: P): Promise<T> => {
    try {
      return await work(...parts)
    } catch (error) {
      log.warn({ why: whyNot(error) }, 'Nobody was signed in')
      throw error
    }
  }
}

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>

/** Of the token; where that does not tell the groups, with what the provider says when asked. */
async function claimsOf(
  configuration: client.Configuration,
  tokens: Tokens,
  { groupsClaim }: OidcAccess,
): Promise<Claims> {
  const claims = tokens.claims()
  // With a nonce to check there is no answer without a token.
  if (claims === undefined) throw new client.ClientError('There is no token')
  const isEnough = groupsIn(claims, groupsClaim) !== null
  if (isEnough || configuration.serverMetadata().userinfo_endpoint === undefined) return claims
  return { ...claims, ...(await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)) }
}

/** Only what the provider knows: some refuse a sign-in with a scope that they do not. */
function scopeOf({ scopes_supported: known }: client.ServerMetadata, { groupsClaim }: OidcAccess): string {
  const wanted = new Set(['openid', 'profile', 'email', 'groups', groupsClaim])
  return [...wanted].filter((scope) => known?.includes(scope) ?? STANDARD.includes(scope)).join(' ')
}

const STANDARD: readonly string[] = ['openid', 'profile', 'email']
