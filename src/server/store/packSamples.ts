// Samples on their way to the owner of the file: a list of plain values instead of thousands of objects, whose copying
// from thread to thread would cost more than writing them.
import type { Sample } from './store.ts'

type Value = number | string | null

export type PackedSamples = {
  /** Every text but a status, once. */
  words: readonly string[]
  /** For each sample: project, job, time, number of rows, number of gone types, then its rows and gone types. */
  values: readonly Value[]
}

/** Values of a sample before its rows, and of each row. */
const HEAD = 5
const ROW = 7

export function packSamples(samples: readonly Sample[]): PackedSamples {
  const words = new Map<string, number>()
  const values: Value[] = []
  const word = (text: string): number => {
    const known = words.get(text)
    if (known !== undefined) return known
    words.set(text, words.size)
    return words.size - 1
  }
  for (const { project, jobId, at, rows, gone } of samples) {
    values.push(word(project), word(jobId), at, rows.length, gone.length)
    for (const { type, raw, status, src, dst, startedAt, endedAt } of rows)
      values.push(word(type), word(raw), status, src, dst, startedAt, endedAt)
    for (const type of gone) values.push(word(type))
  }
  return { words: [...words.keys()], values }
}

export function unpackSamples({ words, values }: PackedSamples): Sample[] {
  const samples: Sample[] = []
  // What stands at these places is known from `packSamples` alone.
  const number = (at: number): number => values[at] as number
  const count = (at: number): number | null => values[at] as number | null
  const word = (at: number): string => words[number(at)] ?? ''
  let at = 0
  while (at < values.length) {
    const rows: Sample['rows'][number][] = []
    const gone: string[] = []
    const sample = { project: word(at), jobId: word(at + 1), at: number(at + 2), rows, gone }
    const endOfRows = at + HEAD + number(at + 3) * ROW
    const end = endOfRows + number(at + 4)
    for (at += HEAD; at < endOfRows; at += ROW) {
      rows.push({
        type: word(at),
        raw: word(at + 1),
        status: values[at + 2] ?? null,
        src: count(at + 3),
        dst: count(at + 4),
        startedAt: count(at + 5),
        endedAt: count(at + 6),
      })
    }
    for (; at < end; at += 1) gone.push(word(at))
    samples.push(sample)
  }
  return samples
}
