// What the store keeps of who may look, taken in at the start, and written anew where its file had to be.
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { createBackoff } from '../store/backoff.ts'
import { isLasting } from '../store/problems.ts'
import { type Store, StoreError } from '../store/store.ts'
import type { Audit } from './audit.ts'
import type { Keeper } from './keeper.ts'
import type { KeptAccess } from './records.ts'
import { newId } from './secrets.ts'
import type { Sessions } from './sessions.ts'
import type { Tokens } from './tokens.ts'
import type { Walls } from './walls.ts'

export type Memory = {
  /** Never rejects: where nothing can be read, everybody signs in again. */
  restore: () => Promise<void>
  isLoaded: () => boolean
  close: () => void
}

type Parts = {
  store: Pick<Store, 'loadAccess' | 'onRenewed'> | null
  keeper: Keeper
  clock: Clock
  log: Pick<Log, 'warn'>
}

type Remembered = { sessions: Sessions; walls: Walls; tokens: Tokens; audit: Audit }

export function createMemory({ store, keeper, clock, log }: Parts, into: Remembered): Memory {
  const backoff = createBackoff(clock)
  let isLoaded = store === null
  let isClosed = false

  const load = async (from: Pick<Store, 'loadAccess'>): Promise<KeptAccess | null> => {
    for (;;) {
      try {
        // Each try waits for the one before: on purpose.
        // oxlint-disable-next-line no-await-in-loop
        return await from.loadAccess()
      } catch (error) {
        if (!(error instanceof StoreError)) throw error
        log.warn({ code: error.code }, 'It cannot be read who may look')
        if (isLasting(error.code) || isClosed) return null
        // oxlint-disable-next-line no-await-in-loop
        await backoff.wait()
      }
    }
  }

  store?.onRenewed(() => writeAll(keeper, into))
  return {
    restore: async () => {
      const kept = store && (await load(store))
      isLoaded = true
      if (kept === null) return
      into.sessions.restore(kept.sessions)
      into.walls.restore(kept.walls)
      into.tokens.restore(kept.tokens)
      into.audit.restore(kept.audit)
    },
    isLoaded: () => isLoaded,
    close: () => {
      isClosed = true
      backoff.end()
    },
  }
}

function writeAll(keeper: Keeper, { sessions, walls, tokens, audit }: Remembered): void {
  for (const session of sessions.all()) keeper.keep({ kind: 'session', session })
  for (const wall of walls.all()) keeper.keep({ kind: 'wall', wall })
  for (const token of tokens.all()) keeper.keep({ kind: 'token', token })
  for (const entry of audit.all().toReversed()) keeper.keep({ kind: 'audit', id: newId(), entry })
}
