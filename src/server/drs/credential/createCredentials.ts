// One credential per project of a configuration; what must be counted together is shared between them.
import type { Clock } from '../../clock.ts'
import type { AuthConfiguration, ProjectConfiguration } from '../../config/configuration.ts'
import { placeOf } from '../place.ts'
import type { Redactor } from '../redact.ts'
import { createTransport, type Transport } from '../transport/transport.ts'
import { wayOf } from '../transport/way.ts'
import type { Credential } from './credential.ts'
import { createPasswordToken } from './passwordToken.ts'
import { createSecretReader } from './readSecret.ts'
import { createReadyToken } from './readyToken.ts'
import { createRefusals, type Refusals } from './refusals.ts'
import { createSignature } from './signature.ts'
import { createSignIn } from './signIn.ts'
import { createTurns, type Turns } from './turns.ts'

export type Credentials = {
  /** The project's credential, always the same one for the same project. */
  of: (project: ProjectConfiguration) => Credential
  /** Ends calls to IAM that are under way. */
  close: () => Promise<void>
}

type Parts = { clock: Clock; redactor: Redactor }
type Guard = { refusals: Refusals; turns: Turns }
type PasswordAuth = Extract<AuthConfiguration, { kind: 'password' }>

/** The first refusal may be of a token that had expired; then the new one is refused too. */
const TOKEN_REFUSALS = 2
const PASSWORD_REFUSALS = 2
/** Five lock the key. */
const SIGNATURE_REFUSALS = 3

/**
 * Make a new one for every configuration, so that a pause after refusals ends when the configuration changes.
 * A password token is scoped to a project and so belongs to it alone; refused signatures are counted per access key
 * and endpoint, and refused passwords per user and IAM endpoint, since that is what Huawei locks.
 */
export const createCredentials = (parts: Parts): Credentials => {
  const credentials = new Map<ProjectConfiguration, Credential>()
  const transports: Transport[] = []
  const closing = new AbortController()
  const guards = createGuards(parts.clock)

  const password = (project: ProjectConfiguration, auth: PasswordAuth): Credential => {
    const { clock, redactor } = parts
    const way = wayOf(project, process.env, redactor)
    const transport = createTransport(way, auth.iamEndpoint)
    transports.push(transport)
    const place = placeOf('IAM', { ...project, endpoint: auth.iamEndpoint }, transport.proxy)
    const { projectId } = project
    const signIn = createSignIn(
      { transport, place, clock },
      { ...auth, projectId },
      { timeoutMs: project.poll.timeoutMs, redactor },
    )
    const readSecret = createSecretReader(place, redactor)
    return createPasswordToken({
      signIn: async (need) => signIn(readSecret(auth.password, need.language, 'body'), need),
      user: guards([auth.iamEndpoint, auth.domain, auth.user], PASSWORD_REFUSALS),
      refusals: createRefusals(TOKEN_REFUSALS, clock),
      clock,
      closed: closing.signal,
    })
  }

  const create = (project: ProjectConfiguration): Credential => {
    const { auth, endpoint, projectId } = project
    const { clock } = parts
    const readSecret = createSecretReader(placeOf('DRS', project, null), parts.redactor)
    if (auth.kind === 'password') return password(project, auth)
    if (auth.kind === 'token') {
      return createReadyToken({ token: auth.token, readSecret, refusals: createRefusals(1, clock) })
    }
    const guardOf = (accessKey: string) => guards([endpoint, accessKey], SIGNATURE_REFUSALS)
    return createSignature({ auth, projectId, readSecret, guardOf, clock })
  }

  return {
    of: (project) => {
      const credential = credentials.get(project) ?? create(project)
      credentials.set(project, credential)
      return credential
    },
    close: async () => {
      closing.abort()
      await Promise.all(transports.map((transport) => transport.close()))
    },
  }
}

const createGuards = (clock: Clock) => {
  const guards = new Map<string, Guard>()
  return (whose: readonly string[], limit: number): Guard => {
    const key = JSON.stringify(whose)
    const known = guards.get(key)
    if (known !== undefined) return known
    const refusals = createRefusals(limit, clock)
    const guard = { refusals, turns: createTurns(refusals) }
    guards.set(key, guard)
    return guard
  }
}
