import { projectIdOf } from './jobId.ts'
import type { Scenario } from './scenario.ts'

/** A project without a job: every id is unknown. */
export const empty = (): Scenario => ({
  name: 'empty',
  projects: [
    { name: 'empty', title: 'empty', region: 'eu-west-101', projectId: projectIdOf('empty'), jobs: [] },
  ],
})
