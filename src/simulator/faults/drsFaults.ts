import { alterations } from './alterations.ts'
import { bodies } from './bodies.ts'
import { deliveries } from './deliveries.ts'
import type { Fault } from './fault.ts'
import type { DrsFaultName } from './faultNames.ts'
import { refusals } from './refusals.ts'

export const drsFaults: Record<DrsFaultName, Fault> = {
  ...refusals,
  ...alterations,
  ...bodies,
  ...deliveries,
}
