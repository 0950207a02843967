import type { JobRecord } from '../jobRecord.ts'
import type { Row } from '../snapshot.ts'

/** Rows of the last good answer, and types that it left out, with the last values of this run that could be read. */
export function lastReadable({ known, snapshot }: JobRecord): readonly Row[] {
  const sent = new Map(snapshot?.rows.map((row) => [row.type, row]))
  return known.map(({ type, status, src, dst }) => {
    const row = sent.get(type) ?? { type, raw: type, startedAt: null, endedAt: null }
    return { ...row, status, src, dst }
  })
}
