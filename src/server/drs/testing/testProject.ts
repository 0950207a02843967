// A configured project for tests.
import type { AuthConfiguration, ProjectConfiguration, Secret } from '../../config/configuration.ts'

export const testProject = (
  wanted: Partial<ProjectConfiguration> & Pick<ProjectConfiguration, 'endpoint'>,
): ProjectConfiguration => ({
  name: 'prod-eu',
  title: 'prod-eu',
  region: 'eu-west-101',
  projectId: '054ba152d480d55b2f5dc0069e7ddef0',
  ca: null,
  proxy: null,
  poll: { intervalMs: 10_000, timeoutMs: 5_000, batch: 10, callsPerMinute: 60 },
  auth: readyToken('MIISIMULATED-ready-token'),
  jobs: [],
  ...wanted,
})

export const secretOf = (value: string): Secret => ({ source: 'the test', read: () => value })

export const readyToken = (token: string): AuthConfiguration => ({ kind: 'token', token: secretOf(token) })
