// The closed sets of words that the server and the screens share. Their meaning is defined in domain.
import * as z from 'zod/mini'

/** State of a job; never a colour, never a freshness. */
export const JobState = z.enum([
  'failed',
  'short',
  'missing',
  'stalled',
  'unknown',
  'initializing',
  'waiting',
  'complete',
])
export type JobState = z.infer<typeof JobState>

/** State of one object type of a job. */
export const RowState = z.enum(['complete', 'short', 'unknown', 'running', 'waiting'])
export type RowState = z.infer<typeof RowState>

/** How old a job's figures are as the server judges it; a browser that has lost the server adds `lost`. */
export const Freshness = z.enum(['live', 'late', 'stale'])
export type Freshness = z.infer<typeof Freshness>

/** How the calls of one project fare. */
export const Health = z.enum(['starting', 'ok', 'throttled', 'denied', 'failing'])
export type Health = z.infer<typeof Health>

/** Where the figures come from: the built-in simulator, or DRS. */
export const Mode = z.enum(['demo', 'live'])
export type Mode = z.infer<typeof Mode>

/** Languages DRS answers in, spelt as its X-Language header. */
export const WireLanguage = z.enum(['en-us', 'zh-cn'])
export type WireLanguage = z.infer<typeof WireLanguage>
