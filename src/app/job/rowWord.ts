import type { Catalog } from '../text/catalog.ts'
import type { TypeRow } from './typeRow.ts'

/** State of a row in one word. */
export const rowWord = ({ finishing, progress }: TypeRow, { words }: Catalog): string =>
  finishing ? words.finishing : words.rowState[progress.state]

/** The row in the words of DRS: what to quote to support, and all there is for a status nobody documents. */
export const rawWords = ({ progress }: TypeRow, { job }: Catalog): string =>
  job.table.rawStatus(progress.raw, progress.status === null ? job.table.noStatus : String(progress.status))
