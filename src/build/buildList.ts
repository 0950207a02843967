// The list of files in the folder of a build. The server reads it by the same name and form (src/server/http/site.ts).
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type BuildList = {
  /** Names below the folder, with `/`. */
  current: readonly string[]
  /** Assets of the build before, for pages that were opened then. */
  previous: readonly string[]
}

export const listName = 'build.json'

/** An empty list where nothing was built yet or the list cannot be read. */
export function readBuildList(folder: string): BuildList {
  const file = path.join(folder, listName)
  if (!existsSync(file)) return { current: [], previous: [] }
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const of = (key: 'current' | 'previous'): string[] => {
    const names: unknown =
      typeof read === 'object' && read !== null && key in read ? Reflect.get(read, key) : []
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  }
  return { current: of('current'), previous: of('previous') }
}

/** The list after a build that wrote `current`. Building the same again forgets nothing. */
export function nextBuildList(before: BuildList, current: readonly string[]): BuildList {
  const isSame = before.current.join('\n') === current.join('\n')
  const kept = isSame ? before.previous : before.current
  // Names under assets/ carry a hash of their content; any other name is a newer file by now.
  return { current, previous: kept.filter((name) => name.startsWith('assets/') && !current.includes(name)) }
}
