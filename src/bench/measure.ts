// One line of the bench: what was measured, what it may be, and what it costs at least.

export type Unit =
  | 'B'
  | 'KiB'
  | 'kB'
  | 'ms'
  | 'µs'
  | 'MB'
  | 'MiB'
  | 's'
  | 'x'
  | 'calls'
  | 'errors'
  | 'nodes'
  | 'listeners'
  | '%'

export type Measure = {
  what: string
  /** Null = could not be measured here; `note` says why. */
  measured: number | null
  unit: Unit
  /** The most it may be; null = printed for comparison only. */
  budget: number | null
  /** The same unit, measured in this run: what nobody can go below, or what a peer needs. */
  floor?: { of: string; value: number } | undefined
  note?: string | undefined
}

/** One subject of the page of budgets: several measures that share their set-up. */
export type Subject = { name: string; measure: (surroundings: Surroundings) => Promise<Measure[]> }

export type Surroundings = {
  /** Path of a Chromium. */
  browser: string
  /** Long runs as the budgets name them, instead of short ones. */
  full: boolean
  say: (line: string) => void
}

/** Null where there is nothing to compare. */
export const isOver = ({ measured, budget }: Measure): boolean | null =>
  measured === null || budget === null ? null : measured > budget
