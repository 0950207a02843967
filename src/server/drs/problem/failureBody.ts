// An error body in any of the shapes of DRS, the gateway and IAM.
import { WireFailure, WireIamFailure } from '#upstream/failure.ts'

import { readRequestId } from '../requestId.ts'

export type UpstreamSaid = {
  /** As it came. */
  code: string
  text: string
  requestId: string | null
}

/** Null where the body says no code. */
export const readFailureBody = (body: unknown): UpstreamSaid | null => {
  const failure = WireFailure.safeParse(body)
  if (failure.success) {
    const { error_code, error_msg, error_message, request_id } = failure.data
    return { code: error_code, text: error_msg ?? error_message ?? '', requestId: readRequestId(request_id) }
  }
  const iam = WireIamFailure.safeParse(body)
  if (!iam.success) return null
  const { code, message, title } = iam.data.error
  return { code: String(code), text: message ?? title ?? '', requestId: null }
}

/** Older pages write codes with a dash. */
export const normalizeCode = (code: string): string =>
  code
    .trim()
    .toUpperCase()
    .replace(/^(DRS|IAM|APIGW?)-/, '$1.')
