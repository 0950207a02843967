// The client of one project's DRS over HTTP.
import type { WireStatusRequest } from '#upstream/batchStatus.ts'
import type { WireStructRequest } from '#upstream/structProcess.ts'

import type { Clock } from '../clock.ts'
import type { ProjectConfiguration } from '../config/configuration.ts'
import { toStatusAnswer, toStructAnswer } from './answers.ts'
import { createAuthorizedCall } from './authorizedCall.ts'
import type { CallOptions, DrsClient } from './client.ts'
import type { Credential } from './credential/credential.ts'
import { placeOf } from './place.ts'
import type { Redactor } from './redact.ts'
import { createTransport } from './transport/transport.ts'
import { wayOf } from './transport/way.ts'

/** One client per project and configuration: it holds at most 4 connections. `close` ends them. */
export const createDrsClient = (
  project: ProjectConfiguration,
  parts: { clock: Clock; credential: Credential; redactor: Redactor },
): DrsClient => {
  const { clock, credential, redactor } = parts
  const { endpoint, projectId, poll, auth } = project
  const transport = createTransport(wayOf(project, process.env, redactor), endpoint)
  const line = { transport, place: placeOf('DRS', project, transport.proxy), clock }
  const post = createAuthorizedCall(line, {
    credential,
    redactor,
    timeoutMs: poll.timeoutMs,
    signs: auth.kind === 'aksk',
  })
  const call = (action: string, body: WireStructRequest | WireStatusRequest, options: CallOptions) => {
    const url = `${endpoint}/v3/${encodeURIComponent(projectId)}/jobs/${action}`
    return post({ action, url, body: JSON.stringify(body), asked: new Set(body.jobs) }, options)
  }

  return {
    structProcess: async (jobIds, options) => {
      return toStructAnswer(await call('batch-struct-process', { jobs: [...jobIds] }, options))
    },
    batchStatus: async (jobIds, options) => {
      const page_req = { cur_page: 1, per_page: jobIds.length }
      return toStatusAnswer(await call('batch-status', { jobs: [...jobIds], page_req }, options))
    },
    close: transport.close,
  }
}
