// What the poller's parts share while it runs.
import type { Clock } from '../clock.ts'
import type { Ledger } from './ledger.ts'
import type { ProjectRun } from './projectRun.ts'

export type PollerState = {
  clock: Clock
  random: () => number
  /** By name; replaced by each configuration. */
  runs: ReadonlyMap<string, ProjectRun>
  /** By budget. */
  ledgers: Map<string, Ledger>
  /** Decides anew, since something has changed. */
  look: () => void
}
