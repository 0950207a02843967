// Durations as the configuration spells them: an integer and its unit.

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds; null where the text is no duration. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text)
  if (!match) return null
  // The pattern allows these units alone.
  const unit = match[2] as keyof typeof UNITS
  return Number(match[1]) * UNITS[unit]
}

/** The shortest exact spelling. */
export function durationText(ms: number): string {
  const unit = (['d', 'h', 'm', 's'] as const).find((name) => ms > 0 && ms % UNITS[name] === 0) ?? 'ms'
  return `${ms / UNITS[unit]}${unit}`
}
