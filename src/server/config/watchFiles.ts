// Notices that files changed, however that came about: written, renamed over, a link turned to another folder.
import { statSync } from 'node:fs'

import type { Clock } from '../clock.ts'

export type FileWatch = {
  /** The present state is the known one from now on; call it before the files are read. */
  note: () => void
  /** What is watched from now on. */
  watch: (paths: readonly string[]) => void
  stop: () => void
}

/** Between two looks. Events of the file system miss links, network drives and files that come back. */
const LOOK_MS = 1_000

/** Calls `changed` once a change has held still for one look, so that a half-written file is not read. */
export function watchFiles(clock: Clock, changed: () => void): FileWatch {
  let paths: readonly string[] = []
  let known = ''
  let before = ''

  const note = (): void => {
    known = stateOf(paths)
    before = known
  }

  function look(): void {
    const now = stateOf(paths)
    const isSettled = now === before
    before = now
    if (now !== known && isSettled) changed()
    cancel = clock.after(LOOK_MS, look)
  }

  let cancel = clock.after(LOOK_MS, look)
  return {
    note,
    watch: (wanted) => {
      paths = wanted
      note()
    },
    stop: () => cancel(),
  }
}

const stateOf = (paths: readonly string[]): string => paths.map(stateOfFile).join(' ')

/** Follows links, so a link that turns to another file is another state. */
function stateOfFile(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs, mode } = statSync(path)
    return [ino, size, mtimeMs, ctimeMs, mode].join('/')
  } catch {
    return '-'
  }
}
