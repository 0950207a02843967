import { statSync } from 'node:fs'

/** Which file stands at a path, and which log beside it: whoever replaces one of them changes it. Null = none is there. */
export function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false })
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  return found === undefined ? null : `${found.dev}/${found.ino}/${log?.ino ?? ''}`
}
