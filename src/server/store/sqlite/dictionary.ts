// Short numbers for what would otherwise stand in every row: projects, jobs, words and series.
import type { DatabaseSync } from 'node:sqlite'

import type { JobKey, ProjectKey } from '../store.ts'
import { select } from './select.ts'

export type Dictionary = {
  /** A new number where it has none yet; so do `job`, `word` and `series`. */
  project: (key: ProjectKey) => number
  /** Null where nothing was ever kept of it; so does `knownJob`. */
  knownProject: (key: ProjectKey) => number | null
  job: (job: JobKey) => number
  knownJob: (job: JobKey) => number | null
  word: (text: string) => number
  /** One object type of one job. */
  series: (job: number, type: string) => number
  /** After a transaction that came to nothing: its numbers do not exist. */
  forget: () => void
}

export function createDictionary(db: DatabaseSync): Dictionary {
  const projects = createNumbers<string>(db, { table: 'project', owner: null, own: 'key' })
  const jobs = createNumbers<string>(db, { table: 'job', owner: 'project', own: 'key' })
  const words = createNumbers<string>(db, { table: 'word', owner: null, own: 'text' })
  const series = createNumbers<number>(db, { table: 'series', owner: 'job', own: 'type' })
  return {
    project: (key) => projects.of(null, key),
    knownProject: (key) => projects.known(null, key),
    job: ({ project, jobId }) => jobs.of(projects.of(null, project), jobId),
    knownJob: ({ project, jobId }) => {
      const owner = projects.known(null, project)
      return owner === null ? null : jobs.known(owner, jobId)
    },
    word: (text) => words.of(null, text),
    series: (job, type) => series.of(job, words.of(null, type)),
    forget: () => {
      for (const kept of [projects, jobs, words, series]) kept.forget()
    },
  }
}

type Numbers<T> = {
  of: (owner: number | null, own: T) => number
  known: (owner: number | null, own: T) => number | null
  forget: () => void
}

/** Words of this file alone. `owner`: a column of the table that is unique only together with `own`; null = there is none. */
type Naming = { table: string; owner: string | null; own: string }

function createNumbers<T extends string | number>(
  db: DatabaseSync,
  { table, owner, own }: Naming,
): Numbers<T> {
  const [columns, same, marks] =
    owner === null ? [own, `${own} = ?`, '?'] : [`${owner}, ${own}`, `${owner} = ? AND ${own} = ?`, '?, ?']
  const find = select<[number]>(db, `SELECT id FROM ${table} WHERE ${same}`)
  const add = select<[number]>(db, `INSERT INTO ${table} (${columns}) VALUES (${marks}) RETURNING id`)
  const valuesOf = (ownerId: number | null, value: T): (number | T)[] =>
    ownerId === null ? [value] : [ownerId, value]
  // Looked into for every row: no text is put together for it.
  const cache = new Map<number | null, Map<T, number>>()
  const remember = (ownerId: number | null, value: T, id: number): number => {
    const owned = cache.get(ownerId)
    if (owned === undefined) cache.set(ownerId, new Map([[value, id]]))
    else owned.set(value, id)
    return id
  }
  const known = (ownerId: number | null, value: T): number | null => {
    const cached = cache.get(ownerId)?.get(value)
    if (cached !== undefined) return cached
    const found = find.first(...valuesOf(ownerId, value))?.[0]
    return found === undefined ? null : remember(ownerId, value, found)
  }
  return {
    known,
    of: (ownerId, value) => {
      const found = known(ownerId, value)
      if (found !== null) return found
      const added = add.first(...valuesOf(ownerId, value))?.[0]
      if (added === undefined) throw new Error(`${table} took no new row`)
      return remember(ownerId, value, added)
    },
    forget: () => cache.clear(),
  }
}
