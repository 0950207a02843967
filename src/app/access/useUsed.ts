import { useFormat } from '../format/useFormat.ts'
import { useNow } from '../now.ts'
import { useText } from '../text/text.ts'

/** When something was last used, and from where, in words. */
export function useUsed(): (at: number | null, from?: string | null) => string {
  const { page } = useText().access
  const format = useFormat()
  const nowMs = useNow()
  return (at, from = null) => {
    if (at === null) return page.neverUsed
    const age = format.age(at, nowMs)
    return from === null ? page.lastUsed(age) : page.lastUsedFrom(age, from)
  }
}
