// Which projects share a budget: those that use one credential at one endpoint.
import { createHash } from 'node:crypto'

import { SecretError, type ProjectConfiguration } from '../config/configuration.ts'

/** The same for the same credential at the same endpoint; no secret can be read from it. */
export const budgetName = (project: ProjectConfiguration): string =>
  `${project.endpoint} ${createHash('sha256').update(identityOf(project)).digest('base64url')}`

const identityOf = (project: ProjectConfiguration): string => {
  const { auth } = project
  try {
    switch (auth.kind) {
      case 'token':
        return `token ${auth.token.read()}`
      case 'password':
        return `password ${auth.iamEndpoint} ${auth.domain} ${auth.user}`
      case 'aksk':
        return `aksk ${auth.accessKey.read()}`
    }
  } catch (error) {
    // The secret is not there yet: the project's calls will say so; it has a budget of its own until then.
    if (error instanceof SecretError) return `unread ${project.name}`
    throw error
  }
}
