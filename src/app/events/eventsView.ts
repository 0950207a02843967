// What of the address belongs to the events page alone: this file reads and writes it.
import type { EventKind } from '#contract/events.ts'

import { readInstant, writeInstant } from '../viewInstant.ts'
import { kindsOf, kindWords } from './eventKinds.ts'

const HOUR_MS = 3_600_000

/** Ranges that end now, by their word in the address, ms. */
export const lasts = { '1h': HOUR_MS, '24h': 24 * HOUR_MS, '7d': 7 * 24 * HOUR_MS } as const
export type Last = keyof typeof lasts
export const lastNames: readonly Last[] = ['1h', '24h', '7d']

export type EventsView = {
  /** Empty = all. */
  kinds: readonly EventKind[]
  /** Part of a job's name or id. */
  job: string
  /** A range that ends now; then both ends below are null. */
  last: Last | null
  /** Instants, both included; null = open. */
  from: number | null
  to: number | null
}

export const wholeEvents: EventsView = { kinds: [], job: '', last: null, from: null, to: null }

/** Keys of the address that are this page's own. */
const keys = ['kind', 'job', 'from', 'to'] as const

/** `unknown` lists what was ignored, as `key=value`. */
export function readEventsView(search: string): { view: EventsView; unknown: readonly string[] } {
  const parameters = new URLSearchParams(search)
  const unknown: string[] = []
  const kinds = (parameters.get('kind') ?? '')
    .split(',')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const known = kindsOf(word)
      if (known.length === 0) unknown.push(`kind=${word}`)
      return known
    })
  const from = parameters.get('from')
  const last = lastNames.find((name) => name === from) ?? null
  const instant = (key: 'from' | 'to'): number | null => {
    const text = parameters.get(key)
    const at = text === null ? null : readInstant(text)
    if (text !== null && at === null) unknown.push(`${key}=${text}`)
    return at
  }
  const view: EventsView = {
    kinds: [...new Set(kinds)],
    job: parameters.get('job') ?? '',
    last,
    from: last === null ? instant('from') : null,
    to: last === null ? instant('to') : null,
  }
  if (last !== null && parameters.has('to')) unknown.push(`to=${parameters.get('to')}`)
  return { view, unknown }
}

/** A query string with this view in it and everything else left as it is, `?` included where there is one. */
export function writeEventsView(view: EventsView, search: string): string {
  const parameters = new URLSearchParams(search)
  for (const key of keys) parameters.delete(key)
  const put = (key: (typeof keys)[number], value: string): void => {
    if (value !== '') parameters.set(key, value)
  }
  put('kind', kindWords(view.kinds).join(','))
  put('job', view.job)
  put('from', view.last ?? (view.from === null ? '' : writeInstant(view.from)))
  put('to', view.to === null ? '' : writeInstant(view.to))
  const written = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
  return written === '' ? '' : `?${written}`
}
