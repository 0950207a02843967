// All that one running simulator knows; handlers get it, nothing is kept at module level.
import type { CallLog } from './callLog.ts'
import type { Credentials } from './credentials.ts'
import type { FaultName, FaultOptions } from './faults/faultNames.ts'
import type { Scenario } from './scenario/scenario.ts'
import type { SimulatorClock } from './simulatorClock.ts'
import type { Switches } from './switches.ts'
import type { TokenBook } from './tokenBook.ts'

export type World = {
  readonly clock: SimulatorClock
  readonly seed: number
  readonly scenario: Scenario
  readonly switches: Switches
  readonly credentials: Credentials
  readonly tokens: TokenBook
  readonly log: CallLog
  fault: ActiveFault | null
}

export type ActiveFault = {
  name: FaultName
  options: FaultOptions
  /** How many times more it is shown; infinite unless told. */
  left: number
  /** How many tokens had been issued when it was set: only those are concerned where tokens are. */
  tokensBefore: number
}
