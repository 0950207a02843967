// Notices that files changed, however that came about: written, renamed over, a link turned to another folder.
import { statSync } from 'node:fs'

import type { Clock } from '../clock.ts'

export type FileWatch = {
  /** What is watched from now on; a file that was watched before keeps the state that is known of it. */
  watch: (paths: readonly string[]) => void
  /** The present states are the known ones from now on; call it before the files are read. */
  note: () => void
  stop: () => void
}

/** Between two looks. Events of the file system miss links, network drives and files that come back. */
const LOOK_MS = 1_000

/** Calls `changed` once a change has held still for one look, so that a half-written file is not read. */
export function watchFiles(clock: Clock, changed: () => void): FileWatch {
  let known = new Map<string, string>()
  let before = ''

  function look(): void {
    const now = textOf(present(known.keys()))
    const isSettled = now === before
    before = now
    if (now !== textOf(known) && isSettled) changed()
    cancel = clock.after(LOOK_MS, look)
  }

  let cancel = clock.after(LOOK_MS, look)
  return {
    watch: (paths) => {
      known = new Map(paths.map((path) => [path, known.get(path) ?? stateOf(path)]))
    },
    note: () => {
      known = present(known.keys())
    },
    stop: () => cancel(),
  }
}

const present = (paths: Iterable<string>): Map<string, string> =>
  new Map(Array.from(paths, (path) => [path, stateOf(path)]))

const textOf = (states: ReadonlyMap<string, string>): string => JSON.stringify([...states])

/** Follows links, so a link that turns to another file is another state. */
function stateOf(path: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs, mode } = statSync(path)
    return [ino, size, mtimeMs, ctimeMs, mode].join('/')
  } catch {
    return '-'
  }
}
