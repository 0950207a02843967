// A token from IAM, kept while it lives. Renewed at 80 % of its life behind the calls' back, and when it is refused.
import type { WireLanguage } from '#contract/words.ts'

import type { Clock } from '../../clock.ts'
import { UpstreamError } from '../upstreamError.ts'
import { abortable } from './abortable.ts'
import type { Credential } from './credential.ts'
import { pauseError } from './pauseError.ts'
import type { Refusals } from './refusals.ts'
import type { SignedIn } from './signIn.ts'
import type { Turns } from './turns.ts'

/** What all projects of one IAM user share: too many wrong passwords lock the user. */
export type UserGuard = { refusals: Refusals; turns: Turns }

export type PasswordParts = {
  /** Reads the password anew and asks IAM. */
  signIn: (need: { language: WireLanguage; signal: AbortSignal }) => Promise<SignedIn>
  user: UserGuard
  /** How DRS takes the tokens; of this project alone. */
  refusals: Refusals
  clock: Clock
  /** Aborts what is under way when the credential is no longer used. */
  closed: AbortSignal
}

type Token = { text: string; /** Monotonic. */ renewAt: number; expiresAt: number }

const RENEW_AT_FRACTION = 0.8
const RENEW_AGAIN_MS = 60_000

export const createPasswordToken = (parts: PasswordParts): Credential => {
  const { refusals, clock } = parts
  let token: Token | null = null
  let flight: Promise<Token> | null = null
  let renewNotBefore = Number.NEGATIVE_INFINITY

  const renew = (language: WireLanguage): Promise<Token> => {
    flight ??= fetchToken(parts, language)
      .then((fresh) => (token = fresh))
      .finally(() => {
        flight = null
      })
    return flight
  }

  const renewBehind = (language: WireLanguage): void => {
    const now = clock.monotonicMs()
    if (flight !== null || now < renewNotBefore) return
    renewNotBefore = now + RENEW_AGAIN_MS
    // The old token is good for a while: whatever went wrong shows when it no longer is.
    renew(language).catch(() => {})
  }

  const current = async (language: WireLanguage, signal: AbortSignal): Promise<Token> => {
    const now = clock.monotonicMs()
    if (token === null || now >= token.expiresAt) return await abortable(renew(language), signal)
    if (now >= token.renewAt) renewBehind(language)
    return token
  }

  return {
    lease: async ({ language, signal }) => {
      const pause = refusals.pause()
      if (pause !== null) throw pauseError(pause, language)
      const used = await current(language, signal)
      return {
        headers: (request) => ({ ...request.headers, 'X-Auth-Token': used.text }),
        accepted: () => {
          if (used === token) refusals.accepted()
        },
        unknown: () => {},
        refused: (problem) => {
          // Several calls may have used the same token: the first to be refused speaks for all of them.
          if (used === token) {
            token = null
            refusals.refused(problem)
          }
          const until = refusals.pause()?.until ?? null
          return { again: until === null, pauseUntil: until }
        },
      }
    },
  }
}

/** @throws UpstreamError */
const fetchToken = async (parts: PasswordParts, language: WireLanguage): Promise<Token> => {
  const { user, clock, closed } = parts
  const turn = await user.turns.take(closed)
  if (turn.kind === 'pause') throw pauseError(turn.pause, language)
  try {
    const { token, lifeMs } = await parts.signIn({ language, signal: closed })
    user.refusals.accepted()
    const now = clock.monotonicMs()
    return { text: token, renewAt: now + lifeMs * RENEW_AT_FRACTION, expiresAt: now + lifeMs }
  } catch (error) {
    // A secret that cannot be read is denied too, but IAM has not refused it: no status.
    if (error instanceof UpstreamError && error.kind === 'denied' && error.status !== null) {
      user.refusals.refused(error.problem)
      error.pauseUntil = user.refusals.pause()?.until ?? null
    }
    throw error
  } finally {
    turn.leave()
  }
}
