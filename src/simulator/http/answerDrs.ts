// A call to DRS: the gateway's checks first, then the fault if one is shown, then the answer.
import type { Connection } from '../faults/fault.ts'
import { drsFaults } from '../faults/drsFaults.ts'
import type { ActiveFault } from '../faults/faultBook.ts'
import { isIamFaultName } from '../faults/faultNames.ts'
import type { World } from '../world.ts'
import type { Answer } from './answer.ts'
import { authorize } from './authorize.ts'
import { answerBatchStatus } from './batchStatus.ts'
import type { DrsCall } from './drsCall.ts'
import { drsFailure } from './failures.ts'
import type { Arrival } from './requestHandler.ts'
import { send } from './send.ts'
import { answerStructProcess, type Envelope } from './structProcess.ts'

export const answerDrs = (world: World, arrival: Arrival, connection: Connection): void => {
  const admitted = admit(world, arrival, connection)
  if (admitted.kind === 'refused') {
    send(admitted.answer, connection)
    return
  }
  const { call } = admitted
  const active = world.faults.find(call.record)
  if (active === null || isIamFaultName(active.name)) {
    send(properAnswer(call, unaltered), connection)
    return
  }
  showFault(call, active, connection)
}

type Admission = { kind: 'admitted'; call: DrsCall } | { kind: 'refused'; answer: Answer }

const admit = (world: World, { request, body, json }: Arrival, { record }: Connection): Admission => {
  const project = world.scenario.projects.find(({ projectId }) => projectId === record.projectId)
  if (project === undefined) {
    return { kind: 'refused', answer: drsFailure(403, 'DRS.M00261', { language: record.language }) }
  }
  const signed = { method: record.method, path: record.path, headers: request.headers, body }
  const authorized = authorize(world, signed, project)
  if (authorized.kind === 'refused') return authorized
  const route = record.route === 'batch-status' ? 'batch-status' : 'struct-process'
  const { token } = authorized
  const call = { world, request, record, route, project, json, token, now: record.at } as const
  return { kind: 'admitted', call }
}

const unaltered = (envelope: Envelope): Envelope => envelope

const properAnswer = (call: DrsCall, alter: (envelope: Envelope) => Envelope): Answer =>
  call.route === 'batch-status' ? answerBatchStatus(call) : answerStructProcess(call, alter)

const showFault = (call: DrsCall, active: ActiveFault, connection: Connection): void => {
  const fault = isIamFaultName(active.name) ? null : drsFaults[active.name]
  const refusal = fault?.kind === 'refuse' ? fault.answer(call, active) : null
  const altered = fault?.kind === 'alter' ? (envelope: Envelope) => fault.alter(envelope, call) : unaltered
  if (fault === null || (fault.kind === 'refuse' && refusal === null)) {
    send(properAnswer(call, unaltered), connection)
    return
  }
  call.record.fault = active.name
  call.world.faults.shown(active)
  if (refusal !== null) send(refusal, connection)
  else if (fault.kind === 'encode')
    send(fault.encode(properAnswer(call, unaltered), call.world.clock), connection)
  else if (fault.kind === 'deliver') fault.deliver(properAnswer(call, unaltered), connection)
  else send(properAnswer(call, altered), connection)
}
