import type { Ready } from '#contract/pace.ts'

import type { Spelling } from './barLabel.ts'
import type { Format } from './format.ts'

export type ReadyText = {
  /** For a cell: "15:12", of another day "11-27 15:12", or why there is no time. */
  short: string
  /** What stands beneath it: "14:58–15:31, this run", or what is lacking; null = nothing. */
  hint: string | null
  /** The whole as one sentence. */
  long: string
}

/** When a job will be ready, in words. `ready` null = there is nothing to wait for. `nowMs`: the server's clock. */
export function readyText(
  ready: Ready | null,
  nowMs: number | null,
  { catalog, format }: Spelling,
): ReadyText {
  const { noValue, ready: words } = catalog.words
  if (ready === null) return { short: noValue, hint: null, long: words.nothing }
  if (ready.kind === 'no-movement') {
    return { short: words.noMovement, hint: null, long: words.because(words.noMovement, words.stands) }
  }
  const { earliestAt, likelyAt, latestAt } = ready
  if (ready.kind === 'not-yet-known' || earliestAt === null || likelyAt === null || latestAt === null) {
    const why = ready.lack === null ? null : words.lack[ready.lack]
    const long = why === null ? words.notYetKnown : words.because(words.notYetKnown, why)
    return { short: words.notYetKnown, hint: why, long }
  }
  const range = rangeText(earliestAt, latestAt, { nowMs, format, spell: words.range })
  const basis = ready.basis.map((one) => words.basis[one]).join(words.separator)
  return {
    short: shortInstant(likelyAt, nowMs, format),
    hint: [range, basis].filter((part) => part !== '').join(words.separator),
    long: words.likely(format.time(likelyAt, nowMs), range, basis === '' ? noValue : basis),
  }
}

/** A time of today, or the day without its year before it. */
function shortInstant(at: number, nowMs: number | null, format: Format): string {
  const date = format.date(at)
  const today = nowMs === null || date === format.date(nowMs)
  return today ? format.time(at) : `${date.slice(5)} ${format.time(at)}`
}

/** Both ends, the day once where they share it; one time where both read alike. */
function rangeText(
  earliestAt: number,
  latestAt: number,
  facts: { nowMs: number | null; format: Format; spell: (earliest: string, latest: string) => string },
): string {
  const { nowMs, format, spell } = facts
  const earliest = shortInstant(earliestAt, nowMs, format)
  const latest = shortInstant(latestAt, nowMs, format)
  if (earliest === latest) return earliest
  return spell(earliest, format.date(earliestAt) === format.date(latestAt) ? format.time(latestAt) : latest)
}
