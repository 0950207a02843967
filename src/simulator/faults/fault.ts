import type { ServerResponse } from 'node:http'

import type { RecordedCall } from '../callLog.ts'
import type { Answer } from '../http/answer.ts'
import type { DrsCall } from '../http/drsCall.ts'
import type { Envelope } from '../http/structProcess.ts'
import type { SimulatorClock } from '../simulatorClock.ts'
import type { ActiveFault } from './faultBook.ts'

/** Where in the making of an answer a fault steps in. */
export type Fault =
  /** Another answer instead; null: this call is not concerned. */
  | { kind: 'refuse'; answer: (call: DrsCall, active: ActiveFault) => Answer | null }
  /** Other entries than the right ones. */
  | { kind: 'alter'; alter: (envelope: Envelope, call: DrsCall) => Envelope }
  /** The right answer, wrongly written down. */
  | { kind: 'encode'; encode: (answer: Answer, clock: SimulatorClock) => Answer }
  /** An answer that does not arrive as it should. */
  | { kind: 'deliver'; deliver: Delivery }

export type Delivery = (answer: Answer, connection: Connection) => void

/** `record` learns the status that was sent. */
export type Connection = { response: ServerResponse; clock: SimulatorClock; record: RecordedCall }
