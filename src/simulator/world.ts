// All that one running simulator knows; handlers get it, nothing is kept at module level.
import type { CallLog } from './callLog.ts'
import type { Credentials } from './credentials.ts'
import type { FaultBook } from './faults/faultBook.ts'
import type { Lockout } from './lockout.ts'
import type { JobIndex } from './scenario/jobIndex.ts'
import type { Scenario } from './scenario/scenario.ts'
import type { SimulatorClock } from './simulatorClock.ts'
import type { Switches } from './switches.ts'
import type { TokenBook } from './tokenBook.ts'

export type World = {
  readonly clock: SimulatorClock
  readonly seed: number
  readonly scenario: Scenario
  readonly jobs: JobIndex
  readonly switches: Switches
  readonly credentials: Credentials
  readonly tokens: TokenBook
  readonly log: CallLog
  readonly keyLockout: Lockout
  readonly loginLockout: Lockout
  readonly faults: FaultBook
}
