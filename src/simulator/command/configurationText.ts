// A ready configuration of the server for a running simulator, as text of a YAML file.
import type { Simulator } from '../simulator.ts'

export const authKinds = ['token', 'password', 'aksk'] as const
export type AuthKind = (typeof authKinds)[number]

export const isAuthKind = (name: string): name is AuthKind => authKinds.some((kind) => kind === name)

export type ConfigurationChoices = {
  auth: AuthKind
  /** As the file writes durations: `5s`. */
  interval: string
  stallAfter: string
}

/** Holds the pretend account's credentials: the server wants such a file closed to others. */
export const configurationText = (
  simulator: Pick<Simulator, 'url' | 'projects' | 'credentials'>,
  { auth, interval, stallAfter }: ConfigurationChoices,
): string => {
  const lines = [
    'poll:',
    `  interval: ${interval}`,
    '  calls_per_minute: 600',
    `stall_after: ${stallAfter}`,
    'projects:',
    ...simulator.projects.flatMap(({ name, title, region, projectId, jobs }) => [
      `  - name: ${name}`,
      `    title: ${quoted(title)}`,
      `    region: ${region}`,
      `    endpoint: ${simulator.url}`,
      `    project_id: ${quoted(projectId)}`,
      `    auth: ${authOf(simulator, auth)}`,
      jobs.length === 0 ? '    jobs: []' : '    jobs:',
      ...jobs.map((job) => `      - { id: ${quoted(job.id)}, name: ${quoted(job.name)} }`),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

/** JSON's strings are YAML's, with every odd character escaped. */
const quoted = (text: string): string => JSON.stringify(text)

const authOf = ({ url, credentials }: Pick<Simulator, 'url' | 'credentials'>, auth: AuthKind): string => {
  const { token, domain, user, password, accessKey, secretKey, securityToken } = credentials
  const temporary = securityToken === null ? {} : { security_token: securityToken }
  const sections = {
    token: { token },
    password: { password: { iam_endpoint: url, domain, user, password } },
    aksk: { aksk: { access_key: accessKey, secret_key: secretKey, ...temporary } },
  }
  return JSON.stringify(sections[auth])
}
