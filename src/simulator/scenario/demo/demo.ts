// The demo: three projects that between them show every case there is, at any time, for ever.
import { turnAt } from '../../timeline/cycle.ts'
import { projectIdOf } from '../jobId.ts'
import type { Scenario, ScenarioOptions } from '../scenario.ts'
import { asiaJobs } from './asia.ts'
import { MINUTE_MS } from './spans.ts'
import { europeJobs } from './europe.ts'
import { labJobs } from './lab.ts'

export const demo = ({ seed }: ScenarioOptions): Scenario => ({
  name: 'demo',
  projects: [
    {
      name: 'prod-eu',
      title: 'prod',
      region: 'eu-west-101',
      projectId: projectIdOf('prod-eu'),
      jobs: europeJobs.map((job) => job(seed)),
    },
    {
      name: 'prod-ap',
      title: 'prod',
      region: 'ap-southeast-1',
      projectId: projectIdOf('prod-ap'),
      jobs: asiaJobs.map((job) => job(seed)),
    },
    {
      name: 'dr-lab',
      title: 'dr-lab',
      region: 'cn-north-4',
      projectId: projectIdOf('dr-lab'),
      jobs: labJobs.map((job) => job(seed)),
      faultAt: (atMs) =>
        turnAt({ periodMs: 9 * MINUTE_MS, offsetMs: 0 }, atMs).elapsedMs < 25_000 ? 'throttle' : null,
    },
  ],
})
