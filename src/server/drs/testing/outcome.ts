import { UpstreamError } from '../upstreamError.ts'

/** What a call came to: `answered`, or its error. Anything else that was thrown is thrown on. */
export const outcomeOf = async (call: Promise<unknown>): Promise<'answered' | UpstreamError> => {
  try {
    await call
    return 'answered'
  } catch (error) {
    if (error instanceof UpstreamError) return error
    throw error
  }
}
