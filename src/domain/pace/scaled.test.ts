import { describe, expect, it } from 'vitest'

import { scaled, type Source } from './scaled.ts'

/** A second for each object of the types it knows. */
const source: Source = (type, objects) => (type === 'unheard-of' ? null : objects * 1_000)
const work = (type: string, secondsEach: number) => ({
  type,
  objects: 100,
  ms: secondsEach * 100_000,
  sureness: 1,
})
const of = (...seen: ReturnType<typeof work>[]) => scaled(source, seen, 0.2)('table', 60)

describe('the usual time of a type', () => {
  it('is what the source tells where nothing was seen', () => expect(of()?.ms).toBe(60_000))

  it('is not known where the source knows nothing', () => {
    expect(scaled(source, [work('view', 2)], 0.2)('unheard-of', 60)).toBeNull()
  })

  it('follows the run where other types were all off alike', () => {
    expect(of(work('view', 3), work('event', 3), work('database', 3))?.ms).toBeGreaterThan(170_000)
    expect(of(work('view', 3), work('event', 3), work('database', 3))?.ms).toBeLessThan(180_000)
  })

  it('hardly follows where each was off in its own way, and is less sure', () => {
    const apart = of(work('view', 30), work('event', 0.1))
    expect((apart?.ms ?? 0) / 60_000).toBeLessThan(1.3)
    expect(apart?.sigma).toBeGreaterThan(of(work('view', 3), work('event', 3))?.sigma ?? 0)
  })

  it('is surer the more was seen', () => {
    const sigmas = [of(), of(work('view', 3)), of(work('view', 3), work('event', 3))].map(
      (time) => time?.sigma ?? 0,
    )
    expect(sigmas).toEqual(sigmas.toSorted((a, b) => b - a))
  })

  it('does not rest on the type itself: its own pace is another matter', () => {
    expect(of(work('table', 9))?.ms).toBe(60_000)
  })
})
