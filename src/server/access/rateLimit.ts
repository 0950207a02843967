// How often somebody may try: a count of tries within the time before now.
import type { Clock } from '../clock.ts'

export type RateLimit = {
  /** Counts a try. Null = go on; else ms until the next one is allowed, and this one does not count. */
  take: (key: string) => number | null
  /** The last try does not count after all. */
  giveBack: (key: string) => void
}

/** Beyond these keys the one whose last try is the oldest is forgotten. */
const MOST_KEYS = 10_000

export function createRateLimit(
  clock: Clock,
  { most, withinMs }: { most: number; withinMs: number },
): RateLimit {
  /** Times of tries, oldest first; the keys in the order of their last try. */
  const tries = new Map<string, readonly number[]>()
  return {
    take: (key) => {
      const nowMs = clock.monotonicMs()
      const recent = (tries.get(key) ?? []).filter((at) => nowMs - at < withinMs)
      if (recent.length >= most) return withinMs - (nowMs - (recent[0] ?? nowMs))
      tries.delete(key)
      tries.set(key, [...recent, nowMs])
      const [oldest] = tries.keys()
      if (tries.size > MOST_KEYS && oldest !== undefined) tries.delete(oldest)
      return null
    },
    giveBack: (key) => {
      const before = tries.get(key)
      if (before) tries.set(key, before.slice(0, -1))
    },
  }
}

/** A customer of IPv6 has a whole /64 of addresses. */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? []
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...gap, ...right].slice(0, 4).join(':')
}
