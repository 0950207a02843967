import { request } from 'node:http'

import type { Simulator } from '#simulator/simulator.ts'

/** The bytes of an answer as they came, packed if they came packed. */
export const rawBody = (simulator: Simulator, ids: readonly string[]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const url = `${simulator.url}/v3/${simulator.projects[0]?.projectId}/jobs/batch-struct-process`
    const headers = {
      'content-type': 'application/json',
      'accept-encoding': 'identity',
      'x-auth-token': simulator.credentials.token,
    }
    const call = request(url, { method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => resolve(Buffer.concat(chunks)))
      response.once('error', reject)
    })
    call.once('error', reject)
    call.end(JSON.stringify({ jobs: ids }))
  })
