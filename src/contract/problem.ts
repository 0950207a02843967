// What went wrong, in DRS's own words and code. A text is shown as text and never as HTML.
import * as z from 'zod/mini'

export const Problem = z.object({
  /** DRS, IAM or gateway code as it came, or one of ours in capitals: `NOT_RETURNED`, `TIMEOUT`, ... */
  code: z.string(),
  /** In the configured language; at most 2 KiB. */
  text: z.string(),
  /** The same by language, as far as it was asked for. */
  texts: z.object({ 'en-us': z.optional(z.string()), 'zh-cn': z.optional(z.string()) }),
})
export type Problem = z.infer<typeof Problem>

/** The body of every error of the server's own API. */
export const ApiErrorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
export type ApiErrorBody = z.infer<typeof ApiErrorBody>
