// The two methods of a pino logger that board and poller use.

export type BoardLog = {
  info: (facts: Readonly<Record<string, unknown>>, message: string) => void
  warn: (facts: Readonly<Record<string, unknown>>, message: string) => void
}
