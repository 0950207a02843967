import { ApiError } from '../api.ts'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

/** Why something that an operator asked for was not done. */
export function useFailureWord(): (error: Error) => string {
  const { page, walls } = useText().access
  const format = useFormat()
  return (error) => {
    if (!(error instanceof ApiError) || error.code === 'not-json') return page.notDone
    if (error.status === 429) return page.tooMany(format.duration(error.retryAfterMs ?? 60_000))
    if (error.code === 'unknown-code') return walls.noSuchCode
    return error.code === 'too-many-links' ? page.tooManyMade : page.notDoneCode(error.code)
  }
}
