// Wall links or tokens: secrets that let in without a person, each with a name, and revocable at the very next request.
import type { Clock } from '../clock.ts'
import { failure, RequestError } from '../http/failure.ts'
import type { Keeper } from './keeper.ts'
import type { AccessChange } from './records.ts'
import { hashOf } from './secrets.ts'
import { USE_MS } from './sessions.ts'

export type Grant = {
  id: string
  /** Of its secret. */
  hash: string
  name: string
  madeAt: number
  madeBy: string
  lastUsedAt: number | null
  revokedAt: number | null
}

export type Grants<G extends Grant> = {
  /** Settles once it is durable. @throws StoreError; there is no such grant then. @throws RequestError where there are too many */
  add: (grant: G) => Promise<void>
  /** Also one that was revoked. */
  find: (secret: string) => G | null
  /** Of an id; also one that was revoked. */
  get: (id: string) => G | null
  use: (grant: G, more: Partial<G>) => void
  /** Effective at once; settles once it is durable. @throws StoreError where that is not yet so */
  revoke: (grant: G) => Promise<G>
  /** Newest first. */
  all: () => readonly G[]
  restore: (grants: readonly G[]) => void
}

const MOST_GRANTS = 1_000
/** Revoked ones are listed this long. */
const REVOKED_KEPT_MS = 90 * 24 * 3_600_000

type Parts<G extends Grant> = {
  clock: Clock
  keeper: Keeper
  kept: (grant: G) => AccessChange
  gone: (id: string) => AccessChange
}

export function createGrants<G extends Grant>({ clock, keeper, kept, gone }: Parts<G>): Grants<G> {
  const byId = new Map<string, G>()
  const byHash = new Map<string, string>()
  const keptUse = new Map<string, number>()

  const set = (grant: G): void => {
    byId.set(grant.id, grant)
    byHash.set(grant.hash, grant.id)
  }
  const remove = ({ id, hash }: Grant): void => {
    byId.delete(id)
    byHash.delete(hash)
    keptUse.delete(id)
    keeper.keep(gone(id))
  }
  const get = (id: string): G | null => byId.get(id) ?? null
  const oldestRevoked = (): G | undefined =>
    [...byId.values()]
      .filter(({ revokedAt }) => revokedAt !== null)
      .toSorted((a, b) => (a.revokedAt ?? 0) - (b.revokedAt ?? 0))[0]

  const makeRoom = (): void => {
    const before = clock.nowMs() - REVOKED_KEPT_MS
    for (const grant of byId.values()) if ((grant.revokedAt ?? before) < before) remove(grant)
    if (byId.size < MOST_GRANTS) return
    const oldest = oldestRevoked()
    if (oldest === undefined) throw new RequestError(failure('too-many-links'))
    remove(oldest)
  }

  return {
    add: async (grant) => {
      makeRoom()
      set(grant)
      keeper.keep(kept(grant))
      try {
        await keeper.settled()
      } catch (error) {
        remove(grant)
        throw error
      }
    },
    find: (secret) => get(byHash.get(hashOf(secret)) ?? ''),
    get,
    use: (grant, more) => {
      const used = { ...grant, ...more, lastUsedAt: clock.nowMs() }
      byId.set(used.id, used)
      if (Math.abs(used.lastUsedAt - (keptUse.get(used.id) ?? 0)) < USE_MS) return
      keptUse.set(used.id, used.lastUsedAt)
      keeper.keepLater(kept(used))
    },
    revoke: async (grant) => {
      const revoked = { ...grant, revokedAt: grant.revokedAt ?? clock.nowMs() }
      byId.set(revoked.id, revoked)
      keeper.keep(kept(revoked))
      await keeper.settled()
      return revoked
    },
    all: () => [...byId.values()].toSorted((a, b) => b.madeAt - a.madeAt),
    restore: (grants) => {
      for (const grant of grants) if (!byId.has(grant.id)) set(grant)
    },
  }
}
