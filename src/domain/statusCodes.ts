// What a row's status says. DRS documents two values and no failure: 2 means compared, not equal.
import { readNumber } from './reading.ts'

type StatusMeaning = { code: number; meaning: 'comparing' | 'compared'; source: string }

/** Every documented status of a row. */
export const statusCodes: readonly StatusMeaning[] = [
  {
    code: 1,
    meaning: 'comparing',
    source: 'SDK 3.1.182 (2026-01-15), StructProcessVO.status: comparison in progress',
  },
  {
    code: 2,
    meaning: 'compared',
    source: 'SDK 3.1.182 (2026-01-15), StructProcessVO.status: comparison completed',
  },
]

const meanings: ReadonlyMap<number, StatusMeaning['meaning']> = new Map(
  statusCodes.map(({ code, meaning }) => [code, meaning]),
)

/** What the status means; `unlisted` = a number nobody documents, `none` = no number at all. */
export function statusMeaning(
  status: number | string | null,
): StatusMeaning['meaning'] | 'unlisted' | 'none' {
  const code = readNumber(status)
  return code === null ? 'none' : (meanings.get(code) ?? 'unlisted')
}

/** DRS has finished with the row, whatever the counts say. */
export const isCompared = (status: number | string | null): boolean => statusMeaning(status) === 'compared'

export const isComparing = (status: number | string | null): boolean => statusMeaning(status) === 'comparing'
