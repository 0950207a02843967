// Every fault in turn, a minute of each and a minute of health, on plain jobs: weather for a server to stand for hours.
import { drsFaultNames } from '../faults/faultNames.ts'
import { projectIdOf } from './jobId.ts'
import type { Scenario, ScenarioOptions, ScenarioProject } from './scenario.ts'
import { steadyJobs } from './steady.ts'

const MINUTE_MS = 60_000
const REGIONS = ['eu-west-101', 'ap-southeast-1', 'cn-north-4']

export const storm = ({ seed }: ScenarioOptions): Scenario => ({
  name: 'storm',
  projects: REGIONS.map((region, index): ScenarioProject => {
    const name = `storm-${index + 1}`
    return {
      name,
      title: name,
      region,
      projectId: projectIdOf(name),
      jobs: steadyJobs(name, seed),
      faultAt: (atMs) => {
        const turn = Math.floor(atMs / MINUTE_MS) + index
        // Each project is at another place in the list, so that they do not fail alike.
        const place = Math.floor(turn / 2) + index * Math.floor(drsFaultNames.length / REGIONS.length)
        return turn % 2 === 0 ? (drsFaultNames[place % drsFaultNames.length] ?? null) : null
      },
    }
  }),
})
