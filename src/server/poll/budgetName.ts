// Which projects share a budget: those that use one credential at one endpoint.
import { createHash } from 'node:crypto'

import { SecretError, type AuthConfiguration, type ProjectConfiguration } from '../config/configuration.ts'

/** The same for the same credential at the same endpoint; no secret can be read from it. */
export const budgetName = (project: ProjectConfiguration): string =>
  `${project.endpoint} ${createHash('sha256').update(identityOf(project)).digest('base64url')}`

const identityOf = (project: ProjectConfiguration): string => {
  try {
    return credentialOf(project.auth)
  } catch (error) {
    // The secret is not there yet: the project's calls will say so; it has a budget of its own until then.
    if (error instanceof SecretError) return `unread ${project.name}`
    throw error
  }
}

const credentialOf = (auth: AuthConfiguration): string => {
  if (auth.kind === 'password') return `password ${auth.iamEndpoint} ${auth.domain} ${auth.user}`
  return auth.kind === 'token' ? `token ${auth.token.read()}` : `aksk ${auth.accessKey.read()}`
}
