// Bearer tokens of programs.
import type { Scope } from '#contract/access.ts'

import type { Clock } from '../clock.ts'
import type { Grants } from './grants.ts'
import type { Identify } from './identify.ts'
import type { KeptToken } from './records.ts'
import { hashOf, newId, newSecret } from './secrets.ts'

/** Tells ours from those that a proxy in front sends along, and lets scanners for leaked secrets find it. */
const PREFIX = 'lks_'
const BEARER = /^bearer +(lks_[\w-]{43})$/i

export type Tokens = Grants<KeptToken> & {
  /** A new token, once it is durable. @throws StoreError @throws RequestError */
  make: (name: string, scopes: readonly Scope[], by: string) => Promise<{ token: KeptToken; secret: string }>
  identify: Identify
}

export function createTokens(grants: Grants<KeptToken>, clock: Clock): Tokens {
  return {
    ...grants,
    make: async (name, scopes, by) => {
      const secret = `${PREFIX}${newSecret()}`
      const token: KeptToken = {
        id: newId(),
        hash: hashOf(secret),
        name,
        scopes: [...new Set(scopes)],
        madeAt: clock.nowMs(),
        madeBy: by,
        lastUsedAt: null,
        revokedAt: null,
      }
      await grants.add(token)
      return { token, secret }
    },
    identify: ({ headers }) => {
      const secret = BEARER.exec(headers.authorization ?? '')?.[1]
      const token = secret === undefined ? null : grants.find(secret)
      if (token === null || token.revokedAt !== null) return null
      grants.use(token, {})
      return { kind: 'token', id: token.id, name: token.name, role: 'viewer', scopes: token.scopes }
    },
  }
}
