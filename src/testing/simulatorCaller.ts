// A client as plain as can be, so that what the tests see is what the simulator sent.
import * as z from 'zod/mini'

import type { SimulatedProject, Simulator } from '#simulator/simulator.ts'

const Entry = z.looseObject({
  job_id: z.optional(z.string()),
  id: z.optional(z.string()),
  status: z.optional(z.string()),
  error_code: z.optional(z.nullable(z.string())),
  error_message: z.optional(z.nullable(z.string())),
  struct_process: z.optional(
    z.nullable(
      z.looseObject({
        create_time: z.optional(z.unknown()),
        result: z.optional(z.array(z.record(z.string(), z.unknown()))),
      }),
    ),
  ),
})
const Envelope = z.looseObject({ count: z.number(), results: z.array(Entry) })

export type Envelope = z.infer<typeof Envelope>
export type Reply = { status: number; headers: Headers; text: string }

export type Caller = {
  /** With the ready token unless `headers` say otherwise. Rejects as fetch does. */
  struct: (jobs: readonly unknown[], headers?: Record<string, string>) => Promise<Reply>
  status: (jobs: readonly unknown[], pages?: unknown) => Promise<Reply>
  post: (path: string, body: string, headers: Record<string, string>) => Promise<Reply>
}

export const createCaller = (simulator: Simulator, project: SimulatedProject): Caller => {
  const post: Caller['post'] = async (path, body, headers) => {
    const response = await fetch(`${simulator.url}${path}`, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const headers = { 'content-type': 'application/json', 'x-auth-token': simulator.credentials.token }
  const path = `/v3/${project.projectId}/jobs`
  return {
    post,
    struct: (jobs, more = {}) =>
      post(`${path}/batch-struct-process`, JSON.stringify({ jobs }), { ...headers, ...more }),
    status: (jobs, pages) => post(`${path}/batch-status`, JSON.stringify({ jobs, page_req: pages }), headers),
  }
}

/** @throws where the text is no envelope. */
export const envelopeIn = (reply: Reply): Envelope => Envelope.parse(JSON.parse(reply.text))

export const codeIn = (reply: Reply): unknown => {
  const body: unknown = JSON.parse(reply.text)
  return typeof body === 'object' && body !== null && 'error_code' in body ? body.error_code : undefined
}
