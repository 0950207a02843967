// What is remembered of who may look, in memory and in the store.
import type { ApiToken, AuditEntry, WallLink } from '#contract/access.ts'

import type { PersonRole } from './identity.ts'

export type Session = {
  /** Of its secret. */
  hash: string
  name: string
  role: PersonRole
  /** What the session rests on besides its own time, such as the password it was begun with; null = nothing. */
  stamp: string | null
  madeAt: number
  usedAt: number
}

export type KeptWall = WallLink & { hash: string }
export type KeptToken = ApiToken & { hash: string }

export type KeptAccess = {
  sessions: readonly Session[]
  walls: readonly KeptWall[]
  tokens: readonly KeptToken[]
  /** Newest first. */
  audit: readonly AuditEntry[]
}

/** What is said of one of them replaces what was said before. */
export type AccessChange =
  | { kind: 'session'; session: Session }
  | { kind: 'session-ended'; hash: string }
  | { kind: 'wall'; wall: KeptWall }
  | { kind: 'wall-gone'; id: string }
  | { kind: 'token'; token: KeptToken }
  | { kind: 'token-gone'; id: string }
  | { kind: 'audit'; id: string; entry: AuditEntry }
