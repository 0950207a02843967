// The provider as it describes itself (discovery): asked once, again after an hour, and soon where it did not answer.
import * as client from 'openid-client'

import type { Clock } from '../../clock.ts'
import type { OidcAccess } from '../../config/configuration.ts'
import { networkCause } from '../../drs/problem/networkCause.ts'
import type { Log } from '../../log.ts'
import type { ProviderFetch } from './providerFetch.ts'
import { whyNot } from './whyNot.ts'

export type Provider = {
  /**
   * For one sign-in: it fetches the keys of the provider anew, and takes the secret as it is now.
   * @throws whatever openid-client throws where the provider cannot be asked, and SecretError
   */
  configuration: () => Promise<client.Configuration>
}

export type ProviderParts = {
  way: OidcAccess
  clock: Clock
  log: Pick<Log, 'info' | 'warn'>
  fetch: ProviderFetch['fetch']
}

const FRESH_MS = 3_600_000
/** A provider that does not answer is not asked with every click. */
const PAUSE_MS = 3_000
/** Of one call. Somebody waits for it. */
const CALL_SECONDS = 5
/** By which the clocks of the two may differ. */
const TOLERANCE_SECONDS = 60

const remedyOf = (error: unknown): string =>
  networkCause(error, false) === 'TLS_UNTRUSTED'
    ? ': if an authority of your own vouches for it, name that in access.oidc.ca'
    : ''

type Known = { metadata: client.ServerMetadata; askedMs: number }
type Failed = { error: unknown; askedMs: number }

export function createProvider({ way, clock, log, fetch }: ProviderParts): Provider {
  const { issuer, clientId, clientSecret } = way
  const isLocal = new URL(issuer).protocol === 'http:'
  const options = {
    [client.customFetch]: fetch,
    timeout: CALL_SECONDS,
    execute: isLocal ? [client.allowInsecureRequests] : [],
  }
  let known: Known | null = null
  let failed: Failed | null = null
  let asking: Promise<void> | null = null

  const ask = async (): Promise<void> => {
    const askedMs = clock.monotonicMs()
    try {
      const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), options)
      if (known === null || failed !== null) log.info({ issuer }, 'The sign-in provider answers')
      known = { metadata: found.serverMetadata(), askedMs }
      failed = null
    } catch (error) {
      failed = { error, askedMs }
      log.warn(
        { issuer, why: whyNot(error) },
        `The sign-in provider does not describe itself${remedyOf(error)}`,
      )
    }
  }

  const isWithin = (limitMs: number, last: { askedMs: number } | null): boolean =>
    last !== null && clock.monotonicMs() - last.askedMs < limitMs

  /** What it said last is good enough where it says nothing now. */
  const metadata = async (): Promise<client.ServerMetadata> => {
    if (!isWithin(FRESH_MS, known) && !isWithin(PAUSE_MS, failed)) {
      asking ??= ask().finally(() => (asking = null))
      await asking
    }
    if (known === null) throw failed?.error
    return known.metadata
  }

  return {
    configuration: async () => {
      const server = await metadata()
      const secret = clientSecret.read()
      const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
      const authentication = methods.includes('client_secret_basic')
        ? client.ClientSecretBasic(secret)
        : client.ClientSecretPost(secret)
      const settings = { [client.clockTolerance]: TOLERANCE_SECONDS }
      const configuration = new client.Configuration(server, clientId, settings, authentication)
      configuration[client.customFetch] = fetch
      configuration.timeout = CALL_SECONDS
      if (isLocal) client.allowInsecureRequests(configuration)
      // The token comes straight from the provider, and is checked as if it did not.
      client.enableNonRepudiationChecks(configuration)
      return configuration
    },
  }
}
