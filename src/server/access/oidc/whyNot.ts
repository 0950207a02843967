// What the log may say of a sign-in that failed: the words of it, and never a code or a token.
import { AuthorizationResponseError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client'

const LONGEST = 200

export function whyNot(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return `${error.error} ${error.error_description ?? ''}`.trim().slice(0, LONGEST)
  }
  if (error instanceof WWWAuthenticateChallengeError) {
    const { error: code, error_description: words } = error.cause[0]?.parameters ?? {}
    return `${error.status} ${code ?? ''} ${words ?? ''}`.trim().slice(0, LONGEST)
  }
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  // Of openid-client the cause says what exactly, in words of its own.
  const reason = cause instanceof Error && cause.message !== error.message ? `: ${cause.message}` : ''
  return `${error.message}${reason}`.slice(0, LONGEST)
}
