// How the process meets its end, and what it says then.
import type { Log } from './log.ts'

/** The drain has four seconds of its own; what is not over then never will be. */
const LONGEST_END_MS = 5_000

export type Ending = {
  /** What has to end before the process does; the last one added ends first. */
  add: (end: () => Promise<void>) => void
}

/** SIGTERM and SIGINT drain and leave with 0; a second signal ends at once. Called before anything can be seen of us. */
export function endOnSignals(log: Log): Ending {
  const ends: (() => Promise<void>)[] = []
  let isEnding = false
  const onSignal = (signal: NodeJS.Signals, number: number): void => {
    if (isEnding) process.exit(128 + number)
    isEnding = true
    log.info({ signal }, 'Lockstep ends')
    setTimeout(() => process.exit(1), LONGEST_END_MS).unref()
    endAll(ends).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Lockstep did not end cleanly')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  return { add: (end) => void ends.unshift(end) }
}

async function endAll(ends: readonly (() => Promise<void>)[]): Promise<void> {
  for (const end of ends) {
    // In their order: the simulator has to outlive the server that asks it.
    // oxlint-disable-next-line no-await-in-loop
    await end()
  }
}

/** What nobody caught is logged. */
export function lastResort(log: Log): void {
  // One bad poll or request never ends the process; only a state that cannot be known does.
  process.on('unhandledRejection', (reason) =>
    log.error({ err: reason }, 'A defect: nobody awaited this failure'),
  )
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'A defect: Lockstep cannot go on')
    process.exit(1)
  })
  // Whoever read our output may be gone before us.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}

/** Why the address cannot be listened on, as a sentence; null where that was not the trouble. */
export function listenTrouble(error: unknown, { host, port }: { host: string; port: number }): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const help = 'Set LOCKSTEP_LISTEN=127.0.0.1:0 for any free port'
  if (code === 'EADDRINUSE') {
    return `Port ${port} of ${host} is in use: another program listens there, perhaps Lockstep itself. ${help}, or end that program.`
  }
  if (code === 'EACCES') {
    return `This account may not listen on port ${port} of ${host}. ${help}, or take a port above 1023.`
  }
  return code === 'EADDRNOTAVAIL' ? `This machine has no address ${host}. ${help}.` : null
}
