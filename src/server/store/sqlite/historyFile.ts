// The life of the file: opened when it is needed, closed when it fails, moved aside when it is damaged.
import type { OwnerParts, Renewal } from '../protocol.ts'
import { identityOf } from './fileIdentity.ts'
import { moveAside } from './moveAside.ts'
import { type History, openHistory } from './openHistory.ts'
import { takeOwnership, type Ownership } from './ownership.ts'
import { StoreFailure, toStoreFailure } from './storeFailure.ts'

export type HistoryFile = {
  /**
   * Once more with a new file, where the old one turns out to be damaged or was replaced.
   * @throws StoreFailure
   */
  use: <T>(task: (history: History) => T) => T
  close: () => void
}

export function createHistoryFile(parts: OwnerParts, onRenewed: (renewal: Renewal) => void): HistoryFile {
  const { file } = parts
  let history: History | null = null
  let ownership: Ownership | null = null

  const close = (): void => {
    const open = history
    history = null
    try {
      open?.db.close()
    } catch {
      // It is given up: what cannot be closed cannot be written either.
    }
  }

  const attempt = <T>(task: (history: History) => T): T => {
    try {
      if (history !== null && identityOf(file) !== history.identity)
        throw new StoreFailure('HISTORY_FAILED', 'the file was replaced or removed', { isMoved: true })
      ownership ??= takeOwnership(file)
      history ??= openHistory(parts)
      return task(history)
    } catch (error) {
      throw toStoreFailure(error, file)
    }
  }

  const renew = (failure: StoreFailure): void => {
    close()
    const movedTo = failure.isMoved ? null : moveAside(file, new Date())
    onRenewed({ movedTo, detail: failure.message })
  }

  return {
    use: (task) => {
      try {
        return attempt(task)
      } catch (error) {
        const failure = toStoreFailure(error, file)
        if (failure.isMoved || failure.code === 'HISTORY_DAMAGED') {
          renew(failure)
          return attempt(task)
        }
        if (!keepsOpen.has(failure.code)) close()
        if (failure.code === 'HISTORY_LOCKED') history?.patience.lose()
        throw failure
      }
    },
    close: () => {
      close()
      ownership?.release()
      ownership = null
    },
  }
}

/** After these the file is as good as before; after others it is opened anew, with whatever rights it has then. */
const keepsOpen: ReadonlySet<string> = new Set(['HISTORY_LOCKED', 'HISTORY_DISK_FULL'])
