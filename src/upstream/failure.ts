// Error bodies of DRS, of the gateway in front of it and of IAM.
import * as z from 'zod/mini'

import { wireText } from './lenient.ts'

/** DRS and gateway: `error_code` and `error_msg` (or `error_message`), the gateway adds `request_id`. */
export const WireFailure = z.object({
  error_code: z.string(),
  error_msg: wireText,
  error_message: wireText,
  request_id: wireText,
})
export type WireFailure = z.infer<typeof WireFailure>

/** IAM's own shape. */
export const WireIamFailure = z.object({
  error: z.object({ code: z.union([z.string(), z.number()]), message: wireText, title: wireText }),
})
export type WireIamFailure = z.infer<typeof WireIamFailure>
