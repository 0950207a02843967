// What the page shows lives in the query string: this file reads and writes it. A poll never does.
import type { JobState } from '#contract/words.ts'
import { stateOrder } from '#domain/attention.ts'

import { languages, type Language } from './text/catalog.ts'
import { readInstant, writeInstant } from './viewInstant.ts'

export const sorts = ['attention', 'name', 'fraction', 'started', 'moved'] as const
export type Sort = (typeof sorts)[number]
export const themes = ['dark', 'light', 'system'] as const
export type Theme = (typeof themes)[number]
export const layouts = ['counts', 'timings'] as const
export type Layout = (typeof layouts)[number]

/** Everything the query string can say; null = not said. */
export type View = {
  layout: Layout
  q: string
  states: readonly JobState[]
  types: readonly string[]
  projects: readonly string[]
  regions: readonly string[]
  problemsOnly: boolean
  sort: Sort
  language: Language | null
  /** `UTC`, `browser` or an IANA name that this browser knows. */
  zone: string | null
  theme: Theme | null
  /** The moment of the past to show, epoch ms in whole seconds; null = now. */
  at: number | null
}

/** `unknown` lists what was ignored, as `key=value`, for a notice. */
export type ReadView = { view: View; unknown: readonly string[] }

export function readView(search: string): ReadView {
  const parameters = new URLSearchParams(search)
  const unknown: string[] = []
  const one = <T extends string>(key: string, allowed: readonly T[]): T | null => {
    const value = parameters.get(key)
    if (value === null) return null
    const known = allowed.find((candidate) => candidate === value)
    if (known === undefined) unknown.push(`${key}=${value}`)
    return known ?? null
  }
  const list = (key: string): string[] => (parameters.get(key) ?? '').split(',').filter((part) => part !== '')
  const states = list('state').flatMap((word): JobState[] => {
    const known = stateOrder.find((state) => state === word)
    if (known === undefined) unknown.push(`state=${word}`)
    return known === undefined ? [] : [known]
  })
  const zone = parameters.get('tz')
  if (zone !== null && !isZone(zone)) unknown.push(`tz=${zone}`)
  const moment = parameters.get('at')
  const at = moment === null ? null : readInstant(moment)
  if (moment !== null && at === null) unknown.push(`at=${moment}`)
  const view: View = {
    layout: one('view', layouts) ?? 'counts',
    q: parameters.get('q') ?? '',
    states,
    types: list('type'),
    projects: list('project'),
    regions: list('region'),
    problemsOnly: one('problems', ['1']) === '1',
    sort: one('sort', sorts) ?? 'attention',
    language: one('lang', languages),
    zone: zone !== null && isZone(zone) ? zone : null,
    theme: one('theme', themes),
    at,
  }
  return { view, unknown }
}

/** Keys of the address that a view is read from. Any other belongs to one screen alone. */
const keys = 'view q state type project region problems sort lang tz theme at'.split(' ')

/**
 * Query string of a view, `?` included where there is one; only what differs from the defaults is written. What a screen
 * keeps in `search` beside it stays.
 */
export function writeView(view: View, search = ''): string {
  const parameters = new URLSearchParams(search)
  for (const key of keys) parameters.delete(key)
  const put = (key: string, value: string, absent = ''): void => {
    if (value !== absent) parameters.set(key, value)
  }
  put('view', view.layout, 'counts')
  put('q', view.q)
  put('state', view.states.join(','))
  put('type', view.types.join(','))
  put('project', view.projects.join(','))
  put('region', view.regions.join(','))
  put('problems', view.problemsOnly ? '1' : '')
  put('sort', view.sort, 'attention')
  put('lang', view.language ?? '')
  put('tz', view.zone ?? '')
  put('theme', view.theme ?? '')
  put('at', view.at === null ? '' : writeInstant(view.at))
  const written = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
  return written === '' ? '' : `?${written}`
}

/** Only language, zone, theme and moment: what every link to another screen carries. */
export const carried = ({ language, zone, theme, at }: View): string =>
  writeView({ ...readView('').view, language, zone, theme, at })

function isZone(zone: string): boolean {
  if (zone === 'browser') return true
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
