// Every secret a configuration knows of, for those who keep them out of logs and answers.
import type { AuthConfiguration, Configuration, Secret } from './configuration.ts'

/** Present values; one that cannot be read at this moment is left out. */
export const secretsOf = ({ projects, access }: Configuration): readonly string[] => {
  const own = access?.way.kind === 'oidc' ? [access.way.clientSecret] : []
  return [...own, ...projects.flatMap(({ auth }) => partsOf(auth))].flatMap(valueOf)
}

function partsOf(auth: AuthConfiguration): readonly Secret[] {
  if (auth.kind === 'token') return [auth.token]
  if (auth.kind === 'password') return [auth.password]
  return [auth.accessKey, auth.secretKey, ...(auth.securityToken ? [auth.securityToken] : [])]
}

function valueOf(secret: Secret): readonly string[] {
  try {
    return [secret.read()]
  } catch {
    // It was reported when the configuration was read; its next use reports it again.
    return []
  }
}
