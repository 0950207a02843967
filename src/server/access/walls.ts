// Screens that look without a person.
import type { AuditEntry } from '#contract/access.ts'

import type { Clock } from '../clock.ts'
import { failure, RequestError } from '../http/failure.ts'
import type { Audit } from './audit.ts'
import type { Cookies } from './cookies.ts'
import type { Grants } from './grants.ts'
import type { Identify } from './identify.ts'
import type { KeptWall } from './records.ts'
import { newId, hashOf, newSecret } from './secrets.ts'

/** Longer is taken for this by every browser; each visit renews it. */
export const WALL_COOKIE_SECONDS = 400 * 24 * 3_600
/** A screen that wanders between addresses is noted no more often. */
const NOTE_MS = 3_600_000

export type Walls = Grants<KeptWall> & {
  /** A new link, once it is durable. @throws StoreError @throws RequestError */
  make: (name: string, by: string) => Promise<{ wall: KeptWall; secret: string }>
  identify: Identify
  /** Noted: the link was used from an address that is not the last one. */
  used: (wall: KeptWall, from: string) => void
}

type Parts = { grants: Grants<KeptWall>; cookies: Cookies; audit: Audit; clock: Clock }

export function createWalls({ grants, cookies, audit, clock }: Parts): Walls {
  const notedAt = new Map<string, number>()

  const note = (wall: KeptWall, from: string): void => {
    const nowMs = clock.monotonicMs()
    if (nowMs - (notedAt.get(wall.id) ?? Number.NEGATIVE_INFINITY) < NOTE_MS) return
    notedAt.set(wall.id, nowMs)
    audit.note({ kind: 'link-used', who: wall.name, what: wall.name, from } satisfies Omit<AuditEntry, 'at'>)
  }
  const used = (wall: KeptWall, from: string): void => {
    if (wall.lastUsedFrom !== from) note(wall, from)
    grants.use(wall, { lastUsedFrom: from })
  }

  return {
    ...grants,
    used,
    make: async (name, by) => {
      const secret = newSecret()
      const wall: KeptWall = {
        id: newId(),
        hash: hashOf(secret),
        name,
        madeAt: clock.nowMs(),
        madeBy: by,
        lastUsedAt: null,
        lastUsedFrom: null,
        revokedAt: null,
      }
      await grants.add(wall)
      return { wall, secret }
    },
    identify: (request, facts) => {
      const secret = cookies.read(request, 'wall', facts)
      const wall = secret === null ? null : grants.find(secret)
      if (wall === null) return null
      if (wall.revokedAt !== null) throw new RequestError(linkRevoked(wall))
      used(wall, facts.address)
      return { kind: 'wall', id: wall.id, name: wall.name, role: 'wall' }
    },
  }
}

const linkRevoked = ({ name }: KeptWall) => ({
  ...failure('link-revoked'),
  message: `The link "${name}" of this screen was revoked.`,
})
