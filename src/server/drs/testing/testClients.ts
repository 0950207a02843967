// Clients of a test, with everything that may be secret made by the test itself.
import type { AuthConfiguration, Secret } from '../../config/configuration.ts'
import type { Clock } from '../../clock.ts'
import { createDrsClient } from '../createDrsClient.ts'
import type { DrsClient } from '../client.ts'
import { createCredentials } from '../credential/createCredentials.ts'
import { createRedactor } from '../redact.ts'
import { secretOf, testProject } from './testProject.ts'

/** As much of an upstream as a client must be told. */
export type TestUpstream = {
  url: string
  projects: readonly { projectId: string }[]
  credentials: { domain: string; user: string; password: string; accessKey: string; secretKey: string }
}

export type TestClients = {
  /** `nth` of the upstream's projects; the first one where absent. */
  clientWith: (auth: AuthConfiguration, options?: { nth?: number; timeoutMs?: number }) => DrsClient
  close: () => Promise<void>
}

/** The clients share one set of credentials, as the projects of one configuration do. */
export const createTestClients = (upstream: TestUpstream, clock: Clock): TestClients => {
  const redactor = createRedactor()
  const credentials = createCredentials({ clock, redactor })
  const clients: DrsClient[] = []
  return {
    clientWith: (auth, { nth = 0, timeoutMs = 5_000 } = {}) => {
      const project = testProject({
        endpoint: upstream.url,
        projectId: upstream.projects[nth]?.projectId ?? '',
        poll: { intervalMs: 10_000, timeoutMs, batch: 10, callsPerMinute: 60 },
        auth,
      })
      const client = createDrsClient(project, { clock, credential: credentials.of(project), redactor })
      clients.push(client)
      return client
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.close()))
      await credentials.close()
    },
  }
}

/** Signs in with the upstream's password, or with another one. */
export const passwordOf = (
  { url, credentials: { domain, user, password } }: TestUpstream,
  secret: Secret = secretOf(password),
): AuthConfiguration => ({ kind: 'password', iamEndpoint: url, domain, user, password: secret })

/** Signs with the upstream's key, or with another one. */
export const keysOf = (
  { credentials: { accessKey, secretKey } }: TestUpstream,
  secret: Secret = secretOf(secretKey),
): Extract<AuthConfiguration, { kind: 'aksk' }> => ({
  kind: 'aksk',
  accessKey: secretOf(accessKey),
  secretKey: secret,
  securityToken: null,
})
