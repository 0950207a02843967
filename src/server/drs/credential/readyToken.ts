// A token somebody else obtained. A refused one is read again once; if it is still the same, the project pauses.
import type { WireLanguage } from '#contract/words.ts'

import type { Secret } from '../../config/configuration.ts'
import type { Credential, Refusal } from './credential.ts'
import { pauseError } from './pauseError.ts'
import type { SecretReader } from './readSecret.ts'
import type { Refusals } from './refusals.ts'

export const createReadyToken = (parts: {
  token: Secret
  readSecret: SecretReader
  /** Of this project alone, limit 1. */
  refusals: Refusals
}): Credential => {
  const { refusals } = parts
  const read = (language: WireLanguage): string => parts.readSecret(parts.token, language, 'header')
  let known: string | null = null

  return {
    lease: async ({ language }) => {
      const pause = refusals.pause()
      if (pause !== null) throw pauseError(pause, language)
      const token = (known ??= read(language))
      return {
        headers: (request) => ({ ...request.headers, 'X-Auth-Token': token }),
        accepted: () => {
          if (token === known) refusals.accepted()
        },
        unknown: () => {},
        refused: (problem): Refusal => {
          // Several calls may have used it: the first to be refused speaks for all of them.
          if (token === known) {
            known = null
            const fresh = read(language)
            if (fresh === token) refusals.refused(problem)
            else known = fresh
          }
          const until = refusals.pause()?.until ?? null
          return { again: until === null, pauseUntil: until }
        },
      }
    },
  }
}
