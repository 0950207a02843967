// The API page's own example to the letter: it asks for one id and is answered with another.
import { standing } from './standing.ts'
import type { Row, Scenario } from './scenario.ts'

/** What the example asks for. */
const ASKED = '0ea5c5a0-e1b5-4421-80a9-7c9ff27jb502'
/** What the example's answer names. */
const ANSWERED = '8ee21a0b-fff5-46b4-a6dd-6c54d5djb201'
const PROJECT = '054ba152d480d55b2f5dc0069e7ddef0'
const CREATED_AT = '1608429670521'

const types = ['table', 'view', 'table_structure', 'database', 'function', 'procedure', 'table_indexs']

const rows = types.map((type): Row => {
  const count = type === 'database' ? 1 : 0
  return {
    kind: 'plain',
    type,
    status: 2,
    src: count,
    dst: count,
    startedAt: 1_608_097_599_000,
    endedAt: 1_608_097_600_000,
  }
})

export const seed = (): Scenario => ({
  name: 'seed',
  projects: [
    {
      name: 'example',
      title: 'example',
      region: 'eu-west-101',
      projectId: PROJECT,
      jobs: [
        {
          id: ASKED,
          name: 'example',
          shows: 'the example of the API page',
          answersAs: ANSWERED,
          createTime: CREATED_AT,
          at: standing('INCRE_TRANSFER_STARTED', { kind: 'rows', rows }),
        },
      ],
    },
  ],
})
