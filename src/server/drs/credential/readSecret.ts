import type { WireLanguage } from '#contract/words.ts'

import { SecretError, type Secret } from '../../config/configuration.ts'
import { ownProblem, type CallPlace } from '../problem/ownProblems.ts'
import type { Redactor } from '../redact.ts'
import { UpstreamError } from '../upstreamError.ts'

export type SecretReader = (secret: Secret, language: WireLanguage, use: SecretUse) => string

/** What stands in a header must be of visible ASCII: HTTP knows no other. */
export type SecretUse = 'header' | 'body'

const IN_HEADER = /^[\x21-\x7e]+$/

/** Reads secrets so that they are redacted from then on. The reader @throws UpstreamError, kind denied. */
export const createSecretReader =
  (place: CallPlace, redactor: Redactor): SecretReader =>
  (secret, language, use) => {
    const value = read(secret)
    if (value === null || (use === 'header' && !IN_HEADER.test(value))) {
      throw new UpstreamError({
        kind: 'denied',
        problem: ownProblem('SECRET_MISSING', { ...place, language }, { detail: secret.source }),
        status: null,
        retryAfterMs: null,
        requestId: null,
        latencyMs: 0,
        pauseUntil: null,
      })
    }
    redactor.watch(value)
    return value
  }

/** Null where it is not there or empty. */
const read = (secret: Secret): string | null => {
  try {
    const value = secret.read()
    return value === '' ? null : value
  } catch (error) {
    if (error instanceof SecretError) return null
    throw error
  }
}
