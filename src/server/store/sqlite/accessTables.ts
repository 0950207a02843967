// Who may look: sessions, wall links, tokens and the record of both. None of the secrets is here, only their hashes.
import type { DatabaseSync } from 'node:sqlite'

import type { AuditEntry } from '#contract/access.ts'

import { AUDIT_KEPT_MS, AUDIT_MOST, AUDIT_MOST_FAILED } from '../../access/auditBounds.ts'
import type { AccessChange, KeptAccess, KeptToken, KeptWall, Session } from '../../access/records.ts'
import { inTransaction } from './inTransaction.ts'
import { select } from './select.ts'

export type AccessTables = {
  load: () => KeptAccess
  /** All of them or none. Writing one again changes nothing. */
  write: (changes: readonly AccessChange[]) => void
}

export function createAccessTables(db: DatabaseSync): AccessTables {
  const statements = prepareStatements(db)
  return {
    load: () => loadAccess(db),
    write: (changes) =>
      inTransaction(db, () => {
        for (const change of changes) writeOne(statements, change)
        const latest = changes.reduce((at, one) => (one.kind === 'audit' ? one.entry.at : at), 0)
        if (latest === 0) return
        statements.forgetOld.run(latest - AUDIT_KEPT_MS)
        statements.forgetFailed.run(AUDIT_MOST_FAILED)
        statements.forgetMost.run(AUDIT_MOST)
      }),
  }
}

const prepareStatements = (db: DatabaseSync) => ({
  session: db.prepare('INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?)'),
  sessionEnded: db.prepare('DELETE FROM session WHERE hash = ?'),
  wall: db.prepare('INSERT OR REPLACE INTO wall_link VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  wallGone: db.prepare('DELETE FROM wall_link WHERE id = ?'),
  token: db.prepare('INSERT OR REPLACE INTO api_token VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
  tokenGone: db.prepare('DELETE FROM api_token WHERE id = ?'),
  audit: db.prepare(
    'INSERT OR IGNORE INTO audit (key, at, kind, who, what, came_from) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  forgetOld: db.prepare('DELETE FROM audit WHERE at < ?'),
  forgetFailed: db.prepare(
    `DELETE FROM audit WHERE kind = 'sign-in-failed' AND id <=
      (SELECT id FROM audit WHERE kind = 'sign-in-failed' ORDER BY id DESC LIMIT 1 OFFSET ?)`,
  ),
  forgetMost: db.prepare(
    'DELETE FROM audit WHERE id <= (SELECT id FROM audit ORDER BY id DESC LIMIT 1 OFFSET ?)',
  ),
})

function writeOne(to: ReturnType<typeof prepareStatements>, change: AccessChange): void {
  switch (change.kind) {
    case 'session': {
      const { hash, name, role, stamp, madeAt, usedAt } = change.session
      return void to.session.run(hash, name, role, stamp, madeAt, usedAt)
    }
    case 'session-ended':
      return void to.sessionEnded.run(change.hash)
    case 'wall': {
      const { id, hash, name, madeAt, madeBy, lastUsedAt, lastUsedFrom, revokedAt } = change.wall
      return void to.wall.run(id, hash, name, madeAt, madeBy, lastUsedAt, lastUsedFrom, revokedAt)
    }
    case 'wall-gone':
      return void to.wallGone.run(change.id)
    case 'token': {
      const { id, hash, name, scopes, madeAt, madeBy, lastUsedAt, revokedAt } = change.token
      return void to.token.run(id, hash, name, scopes.join(' '), madeAt, madeBy, lastUsedAt, revokedAt)
    }
    case 'token-gone':
      return void to.tokenGone.run(change.id)
    case 'audit': {
      const { at, kind, who, what, from } = change.entry
      return void to.audit.run(change.id, at, kind, who, what, from)
    }
    default:
      return change satisfies never
  }
}

// Every word was written by us, with the same schema version.
const loadAccess = (db: DatabaseSync): KeptAccess => ({
  sessions: select<[string, string, Session['role'], string | null, number, number]>(
    db,
    'SELECT hash, name, role, stamp, made_at, used_at FROM session',
  )
    .all()
    .map(([hash, name, role, stamp, madeAt, usedAt]) => ({ hash, name, role, stamp, madeAt, usedAt })),
  walls: select<[...Grant, string | null]>(
    db,
    'SELECT id, hash, name, made_at, made_by, used_at, revoked_at, used_from FROM wall_link',
  )
    .all()
    .map(([id, hash, name, madeAt, madeBy, lastUsedAt, revokedAt, lastUsedFrom]): KeptWall => {
      return { id, hash, name, madeAt, madeBy, lastUsedAt, lastUsedFrom, revokedAt }
    }),
  tokens: select<[...Grant, string]>(
    db,
    'SELECT id, hash, name, made_at, made_by, used_at, revoked_at, scopes FROM api_token',
  )
    .all()
    .map(([id, hash, name, madeAt, madeBy, lastUsedAt, revokedAt, words]): KeptToken => {
      const scopes = words.split(' ') as KeptToken['scopes']
      return { id, hash, name, scopes, madeAt, madeBy, lastUsedAt, revokedAt }
    }),
  audit: select<[number, AuditEntry['kind'], string, string | null, string]>(
    db,
    'SELECT at, kind, who, what, came_from FROM audit ORDER BY id DESC',
  )
    .all()
    .map(([at, kind, who, what, from]) => ({ at, kind, who, what, from })),
})

type Grant = [
  id: string,
  hash: string,
  name: string,
  madeAt: number,
  madeBy: string,
  lastUsedAt: number | null,
  revokedAt: number | null,
]
