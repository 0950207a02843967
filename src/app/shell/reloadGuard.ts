// Counts for what a page has loaded itself anew, across these loads, so that it never goes in a circle.
import { isNumber, isObject } from '../reading/fields.ts'

/** Loads that one build may cost. */
const MOST_RELOADS = 3
/** Builds and other causes that are remembered, the latest: a tab of a wall lives for months. */
const MOST_CAUSES = 20
const key = 'lockstep.reloads'

type Counts = Readonly<Record<string, number>>

/** Whether a page may load itself anew for a build once more. */
export const mayReload = (build: string): boolean => reloadsFor(build) < MOST_RELOADS

/** How often this tab has done so for a build or another cause. */
export function reloadsFor(cause: string): number {
  const [session, entry] = [readSession(), readEntry()]
  // Without a memory a reload could circle for ever, so it counts as one too many.
  if (session === null && entry === null) return MOST_RELOADS
  return Math.max(session?.[cause] ?? 0, entry?.[cause] ?? 0)
}

/** To be called before the page loads itself anew. */
export function countReload(cause: string): void {
  const { [cause]: count = 0, ...others } = { ...readEntry(), ...readSession() }
  const latest = [...Object.entries(others), [cause, count + 1] as const].slice(-MOST_CAUSES)
  const counts = Object.fromEntries(latest)
  try {
    sessionStorage.setItem(key, JSON.stringify(counts))
  } catch {
    // Refused or full. What belongs to the entry of the tab's history outlives a reload too.
    history.replaceState({ ...stateOfEntry(), [key]: counts }, '')
  }
}

function readSession(): Counts | null {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? {} : toCounts(JSON.parse(text))
  } catch {
    return null
  }
}

const readEntry = (): Counts | null => toCounts(stateOfEntry()[key] ?? {})

function stateOfEntry(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state
  return isObject(state) ? state : {}
}

function toCounts(value: unknown): Counts | null {
  if (!isObject(value)) return null
  const known = Object.entries(value).filter((entry): entry is [string, number] => isNumber(entry[1]))
  return Object.fromEntries(known)
}
