// Values of single fields: each reader reports what is wrong and gives the fallback, so that reading goes on.
import { addFault, type Report } from './fault.ts'
import { quote, type Found } from './found.ts'
import { durationText, parseDuration } from './duration.ts'

/** One line of words for people; required where `fallback` is null. */
export function readTitle(at: Found, fallback: string | null, report: Report): string {
  if (at.kind === 'nothing' && fallback !== null) return fallback
  if (at.kind === 'text' && /^\P{Cc}{1,200}$/u.test(at.text) && at.text.trim() !== '') return at.text
  addFault(report, at, { found: quote(at), expected: 'a text of one line, 1 to 200 characters' })
  return fallback ?? ''
}

export type Pattern = { pattern: RegExp; expected: string; fallback: string | null }

/** A text of a given form; required where `fallback` is null. */
export function readPattern(at: Found, { pattern, expected, fallback }: Pattern, report: Report): string {
  if (at.kind === 'nothing' && fallback !== null) return fallback
  if (at.kind === 'text' && pattern.test(at.text)) return at.text
  addFault(report, at, { found: quote(at), expected })
  return fallback ?? ''
}

export type Range = { min: number; max: number; fallback: number }

/** A duration in ms. */
export function readDuration(at: Found, range: Range, report: Report): number {
  if (at.kind === 'nothing') return range.fallback
  const ms = at.kind === 'text' ? parseDuration(at.text) : null
  if (ms !== null && ms >= range.min && ms <= range.max) return ms
  addFault(report, at, {
    found: quote(at),
    expected: `a duration from ${durationText(range.min)} to ${durationText(range.max)}, such as ${durationText(range.fallback)}`,
  })
  return range.fallback
}

/** A whole number. */
export function readInteger(at: Found, range: Range, report: Report): number {
  if (at.kind === 'nothing') return range.fallback
  const value = at.kind === 'text' && /^\d{1,9}$/.test(at.text) ? Number(at.text) : null
  if (value !== null && value >= range.min && value <= range.max) return value
  addFault(report, at, { found: quote(at), expected: `a whole number from ${range.min} to ${range.max}` })
  return range.fallback
}

/** The entries of a list; a required one may be empty but not absent. */
export function readList(at: Found, expected: string, report: Report): readonly Found[] {
  if (at.kind === 'list') return at.items()
  addFault(report, at, { found: quote(at), expected })
  return []
}
