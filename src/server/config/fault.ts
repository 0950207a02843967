// What is wrong with a configuration, said so that a person can mend it without seeing the code.
import type { Found } from './found.ts'

export type Fault = {
  /** Path in the file, `projects[0].poll.interval`, or the name of an environment variable. */
  path: string
  /** 1-based; null where it is not a place in the file. */
  line: number | null
  /** In words or quoted; never the value of a secret. */
  found: string
  expected: string
}

export type Warning = { path: string; line: number | null; text: string }

/** Collects every fault and warning of one reading. */
export type Report = {
  faults: Fault[]
  warnings: Warning[]
}

export function addFault(report: Report, at: Found, told: { found: string; expected: string }): void {
  report.faults.push({ path: at.path, line: at.line, ...told })
}

export function addWarning(report: Report, at: Found, text: string): void {
  report.warnings.push({ path: at.path, line: at.line, text })
}

/** `projects[0].region (line 7): found "EU", expected ...`. One line, addresses without their scheme. */
export const faultText = (fault: Fault): string =>
  oneLine(`${place(fault)}: found ${fault.found}, expected ${fault.expected}`)

export const warningText = (warning: Warning): string => oneLine(`${place(warning)}: ${warning.text}`)

const place = ({ path, line }: { path: string; line: number | null }): string =>
  line === null ? path : `${path} (line ${line})`

/** The line that names the server's own address is the first with a scheme; supervisors wait for it. */
export const withoutScheme = (text: string): string => text.replaceAll(/https?:\/\//gi, '')

// A terminal obeys control characters, so a file could rewrite what is on screen.
const oneLine = (text: string): string => withoutScheme(text).replaceAll(/\p{C}+/gu, ' ')
