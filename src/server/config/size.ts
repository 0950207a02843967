// Sizes as the configuration spells them: an integer and its unit.

const UNITS = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3, TiB: 1024 ** 4 } as const

/** Bytes; null where the text is no size. */
export function parseSize(text: string): number | null {
  const match = /^(\d{1,6})(KiB|MiB|GiB|TiB)$/.exec(text)
  if (!match) return null
  // The pattern allows these units alone.
  const unit = match[2] as keyof typeof UNITS
  return Number(match[1]) * UNITS[unit]
}

/** The shortest exact spelling of a whole number of KiB. */
export function sizeText(bytes: number): string {
  const unit =
    (['TiB', 'GiB', 'MiB'] as const).find((name) => bytes > 0 && bytes % UNITS[name] === 0) ?? 'KiB'
  return `${bytes / UNITS[unit]}${unit}`
}
