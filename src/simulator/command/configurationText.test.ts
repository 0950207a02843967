import { describe, expect, it } from 'vitest'

import { readConfiguration } from '#server/config/readConfiguration.ts'
import { realSources } from '#server/config/sources.ts'

import { isScenarioName, scenarios } from '../scenario/scenarios.ts'
import { runSimulator } from '../../testing/runSimulator.ts'
import { authKinds, configurationText } from './configurationText.ts'

/** As the server reads a file that only its owner may read. */
const read = (text: string) => readConfiguration(text, { sources: realSources({}, '/'), mode: 0o600 })

describe.each(Object.keys(scenarios).filter(isScenarioName))('of the scenario %s', (scenario) => {
  it.each(authKinds)('is what the server takes, with %s', async (auth) => {
    const { simulator } = await runSimulator({ scenario, jobs: 50 })
    const found = read(configurationText(simulator, { auth, interval: '5s', stallAfter: '30s' }))
    if (found.kind === 'faults') throw new Error(JSON.stringify(found.faults))
    const { projects, stallAfterMs } = found.configuration
    expect(stallAfterMs).toBe(30_000)
    expect(
      projects.map(({ name, title, region, projectId, jobs }) => ({ name, title, region, projectId, jobs })),
    ).toEqual(simulator.projects)
    expect(projects.map((project) => [project.endpoint, project.poll.intervalMs, project.auth.kind])).toEqual(
      projects.map(() => [simulator.url, 5_000, auth]),
    )
  })
})

it('carries the security token of temporary keys', async () => {
  const { simulator } = await runSimulator({ credentials: { securityToken: 'temporary' } })
  const text = configurationText(simulator, { auth: 'aksk', interval: '5s', stallAfter: '30s' })
  expect(text).toContain('"security_token":"temporary"')
})
