// The record of who came in, who did not, and what was let in by whom.
import type { AuditEntry } from '#contract/access.ts'

import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { AUDIT_KEPT_MS, AUDIT_MOST, AUDIT_MOST_FAILED } from './auditBounds.ts'
import type { Keeper } from './keeper.ts'
import { newId } from './secrets.ts'

/** One answer has the newest of them. */
const MOST_SHOWN = 1_000
const LONGEST_NAME = 128

export type Audit = {
  note: (entry: Omit<AuditEntry, 'at'>) => void
  /** Newest first. */
  latest: () => readonly AuditEntry[]
  /** Newest first; they are older than what was noted since. */
  restore: (entries: readonly AuditEntry[]) => void
  all: () => readonly AuditEntry[]
}

export type AuditParts = { clock: Clock; log: Pick<Log, 'info'>; keeper: Keeper }

export function createAudit({ clock, log, keeper }: AuditParts): Audit {
  let entries: readonly AuditEntry[] = []
  const isRecent = ({ at }: AuditEntry): boolean => clock.nowMs() - at < AUDIT_KEPT_MS
  return {
    note: ({ who, what, ...rest }) => {
      const entry = { at: clock.nowMs(), ...rest, who: cut(who), what: what === null ? null : cut(what) }
      entries = bounded([entry, ...entries])
      keeper.keep({ kind: 'audit', id: newId(), entry })
      log.info({ audit: entry.kind, who: entry.who, what: entry.what, from: entry.from }, 'Access')
    },
    latest: () => entries.slice(0, MOST_SHOWN).filter(isRecent),
    restore: (older) => {
      entries = bounded([...entries, ...older])
    },
    all: () => entries.filter(isRecent),
  }
}

/** Newest first. */
function bounded(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  let failed = 0
  return entries
    .filter(({ kind }) => kind !== 'sign-in-failed' || (failed += 1) <= AUDIT_MOST_FAILED)
    .slice(0, AUDIT_MOST)
}

// What was typed as a name may be anything, also a terminal's control characters.
const cut = (text: string): string =>
  Array.from(text.replaceAll(/\p{C}+/gu, ' '))
    .slice(0, LONGEST_NAME)
    .join('')
