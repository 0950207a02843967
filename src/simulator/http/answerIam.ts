// A call for a token, or the fault that stands in its way.
import type { Connection } from '../faults/fault.ts'
import { isIamFaultName } from '../faults/faultNames.ts'
import { iamFaults } from '../faults/iamFaults.ts'
import type { World } from '../world.ts'
import type { Arrival } from './requestHandler.ts'
import { send } from './send.ts'
import { answerTokens } from './tokens.ts'

export const answerIam = (world: World, { request, json }: Arrival, connection: Connection): void => {
  const active = world.faults.find(connection.record)
  if (active === null || !isIamFaultName(active.name)) {
    send(answerTokens(world, request, json), connection)
    return
  }
  connection.record.fault = active.name
  world.faults.shown(active)
  const fault = iamFaults[active.name]
  switch (fault.kind) {
    case 'refuse':
      send(fault.answer(world), connection)
      break
    case 'encode':
      send(fault.encode(answerTokens(world, request, json)), connection)
      break
    case 'deliver':
      fault.deliver(answerTokens(world, request, json), connection)
      break
  }
}
