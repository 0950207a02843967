// How large the file is, and how large it may become.
import { statfsSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

import { select } from './select.ts'

export type FileSize = {
  /** Bytes of the pages that hold something; emptied ones are used again. */
  usedBytes: () => number
  /** Lets the file grow up to this, and never into the last of the disk. */
  limit: (maxBytes: number) => void
  /** What `task` removes may need a few pages more than there may be. */
  withSlack: <T>(task: () => T) => T
}

/** Stays free on the disk: the write-ahead log grows beside the file, and without it nothing could even be removed. */
const RESERVE_BYTES = 64 * 1024 ** 2
/** At most this part of a small disk. */
const RESERVE_SHARE = 0.1
const SLACK_PAGES = 256

export function createFileSize(db: DatabaseSync, file: string): FileSize {
  const number = (name: 'page_count' | 'freelist_count' | 'page_size'): number =>
    select<[number]>(db, `PRAGMA ${name}`).first()?.[0] ?? 0
  const pageBytes = number('page_size')
  let most = 0
  const setMost = (pages: number): void => db.exec(`PRAGMA max_page_count = ${pages}`)

  return {
    usedBytes: () => (number('page_count') - number('freelist_count')) * pageBytes,
    limit: (maxBytes) => {
      const pages = number('page_count')
      const roomBytes = Math.min(maxBytes - pages * pageBytes, growthBytes(file))
      // SQLite itself takes no fewer than there are.
      most = Math.max(1, pages + Math.floor(roomBytes / pageBytes))
      setMost(most)
    },
    withSlack: (task) => {
      setMost(most + SLACK_PAGES)
      try {
        return task()
      } finally {
        setMost(most)
      }
    },
  }
}

function growthBytes(file: string): number {
  const { bavail, blocks, bsize } = statfsSync(path.dirname(file))
  return bavail * bsize - Math.min(RESERVE_BYTES, blocks * bsize * RESERVE_SHARE)
}
