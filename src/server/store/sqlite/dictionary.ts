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
  knownWord: (text: string) => number | null
  /** One object type of one job. */
  series: (job: number, type: string) => number
  /** After a transaction that came to nothing: its numbers do not exist. */
  forget: () => void
}

export function createDictionary(db: DatabaseSync): Dictionary {
  const projects = numbers(db, { table: 'project', columns: ['key'] })
  const jobs = numbers(db, { table: 'job', columns: ['project', 'key'] })
  const words = numbers(db, { table: 'word', columns: ['text'] })
  const series = numbers(db, { table: 'series', columns: ['job', 'type'] })
  return {
    project: (key) => projects.of(key),
    knownProject: (key) => projects.known(key),
    job: ({ project, jobId }) => jobs.of(projects.of(project), jobId),
    knownJob: ({ project, jobId }) => {
      const owner = projects.known(project)
      return owner === null ? null : jobs.known(owner, jobId)
    },
    word: (text) => words.of(text),
    knownWord: (text) => words.known(text),
    series: (job, type) => series.of(job, words.of(type)),
    forget: () => {
      for (const kept of [projects, jobs, words, series]) kept.forget()
    },
  }
}

type Key = readonly (number | string)[]

type Numbers = {
  of: (...values: Key) => number
  known: (...values: Key) => number | null
  forget: () => void
}

/** `table` and `columns` come from this file alone. */
function numbers(
  db: DatabaseSync,
  { table, columns }: { table: string; columns: readonly string[] },
): Numbers {
  const same = columns.map((column) => `${column} = ?`).join(' AND ')
  const find = select<[number]>(db, `SELECT id FROM ${table} WHERE ${same}`)
  const marks = columns.map(() => '?').join(', ')
  const add = select<[number]>(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks}) RETURNING id`,
  )
  const cache = new Map<string, number>()
  const known = (...values: Key): number | null => {
    // Only the last of the values may be a text, so nothing in it is mistaken for the mark between them.
    const name = values.join('/')
    const cached = cache.get(name)
    if (cached !== undefined) return cached
    const found = find.first(...values)?.[0]
    if (found === undefined) return null
    cache.set(name, found)
    return found
  }
  return {
    known,
    of: (...values) => {
      const found = known(...values)
      if (found !== null) return found
      const added = add.first(...values)?.[0]
      if (added === undefined) throw new Error(`${table} took no new row`)
      cache.set(values.join('/'), added)
      return added
    },
    forget: () => cache.clear(),
  }
}
