// POST /v3/auth/tokens[?nocatalog=1]: a password for a token, which comes in a header.
import type { IncomingMessage } from 'node:http'

import { WireTokenRequest } from '#upstream/token.ts'

import { hexOf } from '../random.ts'
import type { ScenarioProject } from '../scenario/scenario.ts'
import type { IssuedToken } from '../tokenBook.ts'
import type { World } from '../world.ts'
import { jsonAnswer, type Answer } from './answer.ts'
import { iamFailure } from './failures.ts'

export const answerTokens = (world: World, request: IncomingMessage, json: unknown): Answer => {
  const read = WireTokenRequest.safeParse(json)
  if (!read.success) return iamFailure(world, 400, { code: 'IAM.0011', text: 'The request body is invalid.' })
  const { identity, scope } = read.data.auth
  const { user } = identity.password
  const now = world.clock.nowMs()
  if (world.loginLockout.isLocked(now)) {
    return iamFailure(world, 401, { code: 'IAM.0061', text: 'The account is locked.' })
  }
  const { domain, user: name, password } = world.credentials
  if (user.domain.name !== domain || user.name !== name || user.password !== password) {
    world.loginLockout.failed(now)
    return iamFailure(world, 401, { code: 'IAM.0062', text: 'The username or password is wrong.' })
  }
  world.loginLockout.succeeded()
  const project = world.scenario.projects.find(({ projectId }) => projectId === scope.project.id)
  if (project === undefined) {
    return iamFailure(world, 404, { code: 'IAM.0004', text: `Could not find project ${scope.project.id}.` })
  }
  const token = world.tokens.issue(project.projectId, now)
  const brief = new URL(request.url ?? '/', 'http://simulator').searchParams.get('nocatalog') !== null
  const answer = jsonAnswer(201, { token: tokenBody(world, token, { project, brief }) })
  return { ...answer, headers: { ...answer.headers, 'x-subject-token': token.token } }
}

const tokenBody = (
  world: World,
  token: IssuedToken,
  detail: { project: ScenarioProject; brief: boolean },
) => {
  const domain = { id: hexOf(32, 'domain'), name: world.credentials.domain }
  const { projectId, region } = detail.project
  return {
    methods: ['password'],
    issued_at: microseconds(token.issuedAt),
    expires_at: microseconds(token.expiresAt),
    project: { id: projectId, name: region, domain },
    user: { id: hexOf(32, 'user'), name: world.credentials.user, domain, password_expires_at: '' },
    roles: [{ id: '0', name: 'drs_readonly' }],
    ...(detail.brief ? {} : { catalog: catalog(region, projectId) }),
  }
}

/** IAM writes six digits after the second. */
const microseconds = (at: number): string => new Date(at).toISOString().replace('Z', '000Z')

/** Tens of kilobytes of other services' addresses, as a caller gets who does not decline them. */
const catalog = (region: string, projectId: string) =>
  Array.from({ length: 120 }, (_, index) => ({
    id: hexOf(32, 'service', index),
    type: `service${index}`,
    name: `service${index}`,
    endpoints: [
      {
        id: hexOf(32, 'endpoint', index),
        interface: 'public',
        region,
        region_id: region,
        url: `https://service${index}.${region}.example.com/v1/${projectId}`,
      },
    ],
  }))
