// Bytes of one poll when a tenth of the jobs moved.
import { request } from 'undici'

import { withBoardServer } from './boardServer.ts'
import type { Subject } from './measure.ts'

export const pollBytes: Subject = {
  name: 'poll-bytes',
  measure: () =>
    withBoardServer({ jobs: 1_000, types: 8, moving: false }, async ({ url }) => {
      const board = (await (await fetch(`${url}/api/board`)).json()) as { revision: string } // our own contract
      const delta = await sizeOf(`${url}/api/board?since=${board.revision}`)
      const whole = await sizeOf(`${url}/api/board`)
      return [
        {
          what: 'bytes per poll, 1,000 jobs x 8 types, a tenth changed, gzip',
          measured: delta / 1000,
          unit: 'kB',
          budget: 16,
          floor: { of: 'the whole board', value: whole / 1000 },
        },
      ]
    }),
}

async function sizeOf(url: string): Promise<number> {
  const { body } = await request(url, { headers: { 'accept-encoding': 'gzip' } })
  return (await body.arrayBuffer()).byteLength
}
