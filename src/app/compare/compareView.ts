// What of the address belongs to the comparison alone: this file reads and writes it.
import { readInstant, writeInstant } from '../viewInstant.ts'

export type JobChoice = { project: string; jobId: string }

/** A job at a moment, epoch ms; null = now. */
export type SideChoice = JobChoice & { at: number | null }

export type SideName = 'left' | 'right'
export const sideNames: readonly SideName[] = ['left', 'right']

export type CompareView = {
  /** The two are null together: as long as no job is chosen. */
  left: SideChoice | null
  right: SideChoice | null
  onlyDifferences: boolean
}

export const nothingChosen: CompareView = { left: null, right: null, onlyDifferences: false }

/** Keys of the address that are this page's own. */
const keys = ['left', 'right', 'leftAt', 'rightAt', 'differences'] as const

/** `unknown` lists what was ignored, as `key=value`. A side without a job has that of the other. */
export function readCompareView(search: string): { view: CompareView; unknown: readonly string[] } {
  const parameters = new URLSearchParams(search)
  const unknown: string[] = []
  const read = <T>(key: (typeof keys)[number], as: (text: string) => T | null): T | null => {
    const text = parameters.get(key)
    const value = text === null ? null : as(text)
    if (text !== null && value === null) unknown.push(`${key}=${text}`)
    return value
  }
  const left = read('left', readJob)
  const right = read('right', readJob)
  const leftAt = read('leftAt', readInstant)
  const rightAt = read('rightAt', readInstant)
  const onlyDifferences = read('differences', (text) => (text === '1' ? true : null)) ?? false
  const [first, second] = [left ?? right, right ?? left]
  const view: CompareView = {
    left: first && { ...first, at: leftAt },
    right: second && { ...second, at: rightAt },
    onlyDifferences,
  }
  return { view, unknown }
}

/** A query string with this view in it and everything else left as it is, `?` included where there is one. */
export function writeCompareView({ left, right, onlyDifferences }: CompareView, search: string): string {
  const parameters = new URLSearchParams(search)
  for (const key of keys) parameters.delete(key)
  if (left !== null) parameters.set('left', writeJob(left))
  if (right !== null && (left === null || !isSameJob(left, right))) parameters.set('right', writeJob(right))
  if (left !== null && left.at !== null) parameters.set('leftAt', writeInstant(left.at))
  if (right !== null && right.at !== null) parameters.set('rightAt', writeInstant(right.at))
  if (onlyDifferences) parameters.set('differences', '1')
  const written = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
  return written === '' ? '' : `?${written}`
}

export const isSameJob = (a: JobChoice, b: JobChoice): boolean =>
  a.project === b.project && a.jobId === b.jobId

function readJob(text: string): JobChoice | null {
  const [, project, jobId] = /^([^/]+)\/([^/]+)$/.exec(text) ?? []
  return project === undefined || jobId === undefined ? null : { project, jobId }
}

const writeJob = ({ project, jobId }: JobChoice): string => `${project}/${jobId}`
