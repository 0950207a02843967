// The last choice of language, zone and theme, for an address that does not say.
import type { View } from '../view.ts'
import { readView } from '../view.ts'

export type Kept = Pick<View, 'language' | 'zone' | 'theme'>

const keys = { language: 'lockstep.lang', zone: 'lockstep.tz', theme: 'lockstep.theme' } as const

/** What was chosen last in this browser; null where nothing was, or where storage is refused. */
export function readKept(): Kept {
  const parameters = new URLSearchParams()
  const put = (key: string, value: string | null): void => {
    if (value !== null) parameters.set(key, value)
  }
  put('lang', read(keys.language))
  put('tz', read(keys.zone))
  put('theme', read(keys.theme))
  const { view } = readView(parameters.toString())
  return { language: view.language, zone: view.zone, theme: view.theme }
}

/** Keeps the choices that a change makes, and leaves the others. */
export function keep(change: Partial<Kept>): void {
  for (const key of ['language', 'zone', 'theme'] as const) {
    const value = change[key]
    if (value !== undefined && value !== null) write(keys[key], value)
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Refused storage costs the memory of a choice, nothing else: the address still has it.
  }
}
