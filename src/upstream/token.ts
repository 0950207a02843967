// POST {iam}/v3/auth/tokens?nocatalog=1: the token comes in the X-Subject-Token header. Source: iam_30_0001.
import * as z from 'zod/mini'

export const WireTokenRequest = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.array(z.literal('password')),
      password: z.object({
        user: z.object({ name: z.string(), password: z.string(), domain: z.object({ name: z.string() }) }),
      }),
    }),
    scope: z.object({ project: z.object({ id: z.string() }) }),
  }),
})
export type WireTokenRequest = z.infer<typeof WireTokenRequest>

/** `expires_at` is ISO 8601 in UTC with microseconds; a token lives 24 h. */
export const WireTokenAnswer = z.object({
  token: z.object({ issued_at: z.optional(z.string()), expires_at: z.string() }),
})
export type WireTokenAnswer = z.infer<typeof WireTokenAnswer>
