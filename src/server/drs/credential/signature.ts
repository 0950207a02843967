// AK/SK: every call is signed. Five wrong signatures in a row lock a key, so it pauses after three, whoever uses it.
import type { WireLanguage } from '#contract/words.ts'

import type { Clock } from '../../clock.ts'
import type { AuthConfiguration } from '../../config/configuration.ts'
import type { Credential, Lease } from './credential.ts'
import { pauseError } from './pauseError.ts'
import type { SecretReader } from './readSecret.ts'
import type { Refusals } from './refusals.ts'
import { sign, type SigningKeys } from './signer.ts'
import type { Turns } from './turns.ts'

/** What all users of one access key at one endpoint share. */
export type KeyGuard = { refusals: Refusals; turns: Turns }

type SignatureParts = {
  auth: Extract<AuthConfiguration, { kind: 'aksk' }>
  projectId: string
  readSecret: SecretReader
  guardOf: (accessKey: string) => KeyGuard
  clock: Clock
}

export const createSignature = (parts: SignatureParts): Credential => {
  let known: SigningKeys | null = null
  return {
    lease: async ({ language, signal }) => {
      const keys = (known ??= readKeys(parts, language))
      const { refusals, turns } = parts.guardOf(keys.accessKey)
      const turn = await turns.take(signal)
      if (turn.kind === 'pause') {
        // Whatever was changed meanwhile is used as soon as the pause ends.
        if (known === keys) known = null
        throw pauseError(turn.pause, language)
      }
      return {
        headers: (request) =>
          sign(
            { ...request, headers: { ...request.headers, 'X-Project-Id': parts.projectId } },
            keys,
            parts.clock.nowMs(),
          ),
        accepted: () => {
          turn.leave()
          refusals.accepted()
        },
        unknown: turn.leave,
        refused: (problem) => {
          turn.leave()
          refusals.refused(problem)
          known = readKeys(parts, language)
          return isSame(known, keys)
            ? { again: false, pauseUntil: refusals.pause()?.until ?? null }
            : { again: true, pauseUntil: null }
        },
      } satisfies Lease
    },
  }
}

const readKeys = ({ auth, readSecret }: SignatureParts, language: WireLanguage): SigningKeys => ({
  accessKey: readSecret(auth.accessKey, language, 'header'),
  secretKey: readSecret(auth.secretKey, language, 'body'),
  securityToken: auth.securityToken === null ? null : readSecret(auth.securityToken, language, 'header'),
})

const isSame = (a: SigningKeys, b: SigningKeys): boolean =>
  a.accessKey === b.accessKey && a.secretKey === b.secretKey && a.securityToken === b.securityToken
