// Signed-in people. The secret is in their cookie alone; here lies its hash.
import type { Clock } from '../clock.ts'
import type { PersonRole } from './identity.ts'
import type { Keeper } from './keeper.ts'
import type { Session } from './records.ts'
import { hashOf, newSecret } from './secrets.ts'

const HOUR_MS = 3_600_000
const IDLE_MS = 8 * HOUR_MS
export const LONGEST_SESSION_MS = 7 * 24 * HOUR_MS
/** How exactly the last use is kept. */
export const USE_MS = 60_000
/** The one unused for longest goes then. */
const MOST_SESSIONS = 10_000

/** What the session of a person begins with. */
export type SignedIn = Pick<Session, 'name' | 'role' | 'stamp'>

export type Sessions = {
  /** The secret for the cookie; whatever session there was before has another one. */
  begin: (person: SignedIn) => string
  /** Null where it has ended. Counts as a use. */
  find: (secret: string) => { name: string; role: PersonRole } | null
  end: (secret: string) => Session | null
  /** Every session of this name. */
  endAll: (name: string) => void
  /** What was kept. Never takes the place of a session that is there already. */
  restore: (sessions: readonly Session[]) => void
  all: () => readonly Session[]
}

/** `standing`: the role that a session gives at this moment; null = none, and it has ended. */
export function createSessions(
  clock: Clock,
  keeper: Keeper,
  standing: (session: Session) => PersonRole | null,
): Sessions {
  const byHash = new Map<string, Session>()
  const keptUse = new Map<string, number>()

  const remove = ({ hash }: Session): void => {
    byHash.delete(hash)
    keptUse.delete(hash)
    keeper.keep({ kind: 'session-ended', hash })
  }

  const add = (session: Session): void => {
    byHash.set(session.hash, session)
    keptUse.set(session.hash, session.usedAt)
  }

  const isOver = ({ madeAt, usedAt }: Session): boolean => {
    const nowMs = clock.nowMs()
    return nowMs - usedAt >= IDLE_MS || nowMs - madeAt >= LONGEST_SESSION_MS
  }

  const makeRoom = (): void => {
    for (const session of byHash.values()) if (isOver(session)) remove(session)
    if (byHash.size < MOST_SESSIONS) return
    const [oldest] = [...byHash.values()].toSorted((a, b) => a.usedAt - b.usedAt)
    if (oldest) remove(oldest)
  }

  const use = (session: Session): void => {
    const used = { ...session, usedAt: clock.nowMs() }
    byHash.set(used.hash, used)
    if (Math.abs(used.usedAt - (keptUse.get(used.hash) ?? 0)) < USE_MS) return
    keptUse.set(used.hash, used.usedAt)
    keeper.keepLater({ kind: 'session', session: used })
  }

  return {
    begin: ({ name, role, stamp }) => {
      makeRoom()
      const secret = newSecret()
      const nowMs = clock.nowMs()
      const session = { hash: hashOf(secret), name, role, stamp, madeAt: nowMs, usedAt: nowMs }
      add(session)
      keeper.keep({ kind: 'session', session })
      return secret
    },
    find: (secret) => {
      const session = byHash.get(hashOf(secret))
      if (session === undefined) return null
      const role = isOver(session) ? null : standing(session)
      if (role === null) {
        remove(session)
        return null
      }
      use(session)
      return { name: session.name, role }
    },
    end: (secret) => {
      const session = byHash.get(hashOf(secret)) ?? null
      if (session !== null) remove(session)
      return session
    },
    endAll: (name) => {
      for (const session of byHash.values()) if (session.name === name) remove(session)
    },
    restore: (sessions) => {
      for (const session of sessions) if (!byHash.has(session.hash)) add(session)
    },
    all: () => [...byHash.values()],
  }
}
