// Structured log lines on standard error. Secrets are taken out at this sink, whoever wrote the line.
import { pino } from 'pino'

import { withoutScheme } from './config/fault.ts'
import type { Redactor } from './drs/redact.ts'

type Write = (facts: Readonly<Record<string, unknown>>, message: string) => void

export type Log = { info: Write; warn: Write; error: Write; fatal: Write }

/** `write` gets whole lines. */
export const createLog = (redactor: Redactor, write: (line: string) => void): Log =>
  pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: pino.stdSerializers.err },
    },
    // Supervisors wait for the first address with its scheme, and that one goes to standard output.
    { write: (line) => write(harmless(withoutScheme(redactor.text(line)))) },
  )

// JSON escapes line breaks and most control characters; a terminal obeys others too, and direction marks turn a line around.
const harmless = (line: string): string =>
  line.replaceAll(/[^\P{C}\n]|\p{Zl}|\p{Zp}/gu, (sign) =>
    sign
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  )
