// Why nobody was signed in, as far as it makes a difference to the person and to whoever reads the log.
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'

import { SecretError } from '../../config/configuration.ts'

/**
 * `unreachable`: the provider gives no answer. `declined`: it says no. `clocks`: theirs and ours differ. `untrusted`:
 * what came does not prove anything. `setup`: this server is not set up as its client. `expired`: the sign-in is not
 * one of this browser, or not any more. `no-group`: known, but not let in. `busy`: too many at once. `clear`: a
 * session would cross the network in the clear.
 */
export type Trouble =
  | 'unreachable'
  | 'declined'
  | 'clocks'
  | 'untrusted'
  | 'setup'
  | 'expired'
  | 'no-group'
  | 'busy'
  | 'clear'

/** Null for an error of our own. */
export function troubleOf(error: unknown): Trouble | null {
  // The challenge is one for us, not for the person: this server has not proven itself.
  if (error instanceof SecretError || error instanceof WWWAuthenticateChallengeError) return 'setup'
  if (error instanceof AuthorizationResponseError) return troubleSaid(error.error)
  if (error instanceof ResponseBodyError) {
    if (error.status >= 500) return 'unreachable'
    return SETUP.includes(error.error) ? 'setup' : 'untrusted'
  }
  if (error instanceof ClientError) return (error.code && BY_CODE[error.code]) || 'untrusted'
  // Of fetch, and of a connection that ends within a body.
  return error instanceof TypeError ? 'unreachable' : null
}

const troubleSaid = (error: string): Trouble => {
  if (SETUP.includes(error)) return 'setup'
  return error === 'server_error' || error === 'temporarily_unavailable' ? 'unreachable' : 'declined'
}

/** Errors of OAuth (RFC 6749) that only whoever runs this server can mend. */
const SETUP: readonly string[] = [
  'invalid_client',
  'unauthorized_client',
  'unsupported_response_type',
  'unsupported_grant_type',
  'invalid_scope',
  'invalid_request',
]

const BY_CODE: Readonly<Record<string, Trouble>> = {
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_ABORT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'unreachable',
  OAUTH_PARSE_ERROR: 'unreachable',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'clocks',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'setup',
}
