// What the public pages leave open about DRS, as choices. The defaults are what the API page's example shows.

/** Questions about the form of one job's answer; a scenario's job may answer them for itself. */
export type RowForm = {
  /** `lower` as in the example (`table_indexs`), `upper` as documented since 2026 (`TABLE_INDEX`). */
  typeCase: 'lower' | 'upper'
  /** How a type looks that has not begun. */
  pendingRows: 'absent' | 'start-zero' | 'end-zero' | 'null'
  /** What stands in for the rows before a task starts. */
  beforeStart: 'no-struct' | 'no-result' | 'empty-result'
  /** Numbers as numbers, or as numeric texts. */
  numbers: 'number' | 'text'
  /** What has no value is left out, or is null. */
  absentAs: 'absent' | 'null'
  createTime: 'text' | 'number' | 'iso' | 'absent'
  /** Figures are made on request (0) or every so many ms, unchanged between. */
  createTimeEveryMs: number
}

export type Switches = RowForm & {
  /** Unknown, released and virtual ids: a per-job error under 200, the envelope under 400, or a plain error for all. */
  badIds: 'mixed' | 'envelope' | 'plain'
  /** What `count` counts: entries of `results`, ids asked for, or results without an error. */
  count: 'results' | 'asked' | 'good'
  /** Retry-After of a 429: a number of seconds, a date, not a time at all, or a whole day. */
  retryAfter: 'none' | 'seconds' | 'date' | 'nonsense' | 'day'
  /** Whether a signed call must carry X-Project-Id. */
  signedProjectId: 'ignored' | 'required'
  gatewayPrefix: 'APIGW' | 'APIG'
  /** Older pages wrote DRS-M00289. */
  codeSpelling: 'dot' | 'dash'
  emptyList: 'empty-answer' | 'rejected'
  duplicates: 'once' | 'twice' | 'rejected'
  /** More ids than this are rejected; null = any number. */
  mostIds: number | null
}

export const defaultSwitches: Switches = {
  typeCase: 'lower',
  pendingRows: 'start-zero',
  beforeStart: 'no-struct',
  numbers: 'number',
  absentAs: 'absent',
  createTime: 'text',
  createTimeEveryMs: 0,
  badIds: 'mixed',
  count: 'results',
  retryAfter: 'none',
  signedProjectId: 'ignored',
  gatewayPrefix: 'APIGW',
  codeSpelling: 'dot',
  emptyList: 'empty-answer',
  duplicates: 'once',
  mostIds: null,
}
