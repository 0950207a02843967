import type { IncomingMessage, ServerResponse } from 'node:http'

import type { World } from '../world.ts'

export const createRequestHandler =
  (world: World) => (request: IncomingMessage, response: ServerResponse) => {
    void handle(world, request, response)
  }

const handle = async (world: World, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { jobs } = JSON.parse(Buffer.concat(chunks).toString()) as { jobs: string[] }
  const now = world.clock.nowMs()
  const results = jobs.map((id) => {
    const job = world.scenario.projects.flatMap((project) => project.jobs).find((job) => job.id === id)
    const figures = job?.at(now).figures
    const rows = figures?.kind === 'rows' ? figures.rows : []
    const result = rows.map((row) =>
      row.kind === 'literal'
        ? row.row
        : {
            type: row.type,
            status: row.status,
            src_count: row.src,
            dst_count: row.dst,
            start_time: row.startedAt ?? 0,
            ...(row.endedAt === null ? {} : { end_time: row.endedAt }),
          },
    )
    return { job_id: id, struct_process: { create_time: String(now), result } }
  })
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ count: results.length, results }))
}
