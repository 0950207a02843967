// A call to DRS with everything a handler needs to answer it.
import type { IncomingMessage } from 'node:http'

import type { RecordedCall } from '../callLog.ts'
import type { ScenarioProject } from '../scenario/scenario.ts'
import type { IssuedToken } from '../tokenBook.ts'
import type { World } from '../world.ts'

export type DrsCall = {
  world: World
  request: IncomingMessage
  record: RecordedCall
  route: 'struct-process' | 'batch-status'
  project: ScenarioProject
  /** The body as JSON; undefined where it is none. */
  json: unknown
  /** The issued token it came with; null for the ready token and for signatures. */
  token: IssuedToken | null
  /** Virtual time, epoch ms. */
  now: number
}
