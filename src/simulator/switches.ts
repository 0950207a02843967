// What the public pages leave open about DRS, as choices. The defaults are what the API page's example shows.
import * as z from 'zod/mini'

/** Questions about the form of one job's answer; a scenario's job may answer them for itself. */
const RowForm = z.strictObject({
  /** `lower` as in the example (`table_indexs`), `upper` as documented since 2026 (`TABLE_INDEX`). */
  typeCase: z.enum(['lower', 'upper']),
  /** How a type looks that has not begun. */
  pendingRows: z.enum(['absent', 'start-zero', 'end-zero', 'null']),
  /** What stands in for the rows before a task starts. */
  beforeStart: z.enum(['no-struct', 'no-result', 'empty-result']),
  /** Numbers as numbers, or as numeric texts. */
  numbers: z.enum(['number', 'text']),
  /** What has no value is left out, or is null. */
  absentAs: z.enum(['absent', 'null']),
  createTime: z.enum(['text', 'number', 'iso', 'absent']),
  /** Figures are made on request (0) or every so many ms, unchanged between. */
  createTimeEveryMs: z.int().check(z.nonnegative()),
})
export type RowForm = z.infer<typeof RowForm>

export const Switches = z.extend(RowForm, {
  /** Unknown, released and virtual ids: a per-job error under 200, the envelope under 400, or a plain error for all. */
  badIds: z.enum(['mixed', 'envelope', 'plain']),
  /** What `count` counts: entries of `results`, ids asked for, or results without an error. */
  count: z.enum(['results', 'asked', 'good']),
  /** Retry-After of a 429: a number of seconds, a date, not a time at all, or a whole day. */
  retryAfter: z.enum(['none', 'seconds', 'date', 'nonsense', 'day']),
  /** Whether a signed call must carry X-Project-Id. */
  signedProjectId: z.enum(['ignored', 'required']),
  gatewayPrefix: z.enum(['APIGW', 'APIG']),
  /** IAM's error body: `{error: {code, message, title}}` or `{error_code, error_msg}`. */
  iamErrors: z.enum(['nested', 'flat']),
  /** Older pages wrote DRS-M00289. */
  codeSpelling: z.enum(['dot', 'dash']),
  emptyList: z.enum(['empty-answer', 'rejected']),
  duplicates: z.enum(['once', 'twice', 'rejected']),
  /** More ids than this are rejected; null = any number. */
  mostIds: z.nullable(z.int().check(z.positive())),
})
export type Switches = z.infer<typeof Switches>

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
  iamErrors: 'nested',
  codeSpelling: 'dot',
  emptyList: 'empty-answer',
  duplicates: 'once',
  mostIds: null,
}
