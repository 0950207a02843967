// One entry in this browser's own database. Whoever asks must be ready for a refusal: storage may be forbidden or full.

const database = 'lockstep-wall'
const table = 'kept'
const key = 'board'

/** What was put last, as it was put; undefined where nothing was. @throws where storage is refused. */
export const readEntry = (): Promise<unknown> => inTable('readonly', (entries) => entries.get(key))

/** Replaces what was put before. @throws where storage is refused or full; what was there then stays. */
export const writeEntry = (value: unknown): Promise<unknown> =>
  inTable('readwrite', (entries) => entries.put(value, key))

/** @throws where storage is refused. */
export const deleteEntry = (): Promise<unknown> => inTable('readwrite', (entries) => entries.delete(key))

async function inTable<T>(
  mode: IDBTransactionMode,
  use: (entries: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(database, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(table))
  const opened = await done(opening)
  try {
    const transaction = opened.transaction(table, mode)
    const value = await done(use(transaction.objectStore(table)))
    await committed(transaction)
    return value
  } finally {
    opened.close()
  }
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')))
    request.addEventListener('blocked', () => reject(new Error('another version is open')))
  })

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
  })
