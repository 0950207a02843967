// Who calls: a token, ready or issued, or a signature.
import type { ScenarioProject } from '../scenario/scenario.ts'
import { readAuthorization, readSdkDate, signatureOf, type SignedRequest } from '../signature.ts'
import type { IssuedToken } from '../tokenBook.ts'
import type { World } from '../world.ts'
import type { Answer } from './answer.ts'
import { drsFailure, gatewayFailure } from './failures.ts'

export type Authorized =
  | { kind: 'authorized'; token: IssuedToken | null }
  | { kind: 'refused'; answer: Answer }

/** A signature is good for so long before and after its date. */
const SIGNATURE_WINDOW_MS = 15 * 60_000
const WRONG_IAM = 'Incorrect IAM authentication information'

export const authorize = (world: World, request: SignedRequest, project: ScenarioProject): Authorized => {
  const token = request.headers['x-auth-token']
  if (typeof token === 'string') return checkToken(world, token, project)
  if (request.headers.authorization !== undefined) return checkSignature(world, request, project)
  return refuse(world, `${WRONG_IAM}: x-auth-token not found`)
}

const checkToken = (world: World, token: string, project: ScenarioProject): Authorized => {
  if (token === world.credentials.token) return { kind: 'authorized', token: null }
  const issued = world.tokens.find(token)
  if (issued === null) return refuse(world, `${WRONG_IAM}: decrypt token fail`)
  if (world.tokens.isExpired(issued, world.clock.nowMs())) {
    const expiresAt = new Date(issued.expiresAt).toISOString()
    return refuse(world, `${WRONG_IAM}: token expires, expires_at:${expiresAt}`)
  }
  if (issued.projectId !== project.projectId) return wrongProject()
  return { kind: 'authorized', token: issued }
}

const checkSignature = (world: World, request: SignedRequest, project: ScenarioProject): Authorized => {
  const now = world.clock.nowMs()
  const { accessKey, secretKey, securityToken } = world.credentials
  if (world.keyLockout.isLocked(now)) {
    return refuse(world, `${WRONG_IAM}: AK access failed to reach the limit,forbidden`)
  }
  const wrong = (text: string): Authorized => {
    world.keyLockout.failed(now)
    return refuse(world, `${WRONG_IAM}: ${text}`)
  }
  const authorization = readAuthorization(request.headers.authorization)
  if (authorization === null) return wrong('authorization header is malformed')
  if (authorization.accessKey !== accessKey) {
    return wrong(`Get secretKey failed,ak:${authorization.accessKey},err:ak not exist`)
  }
  const date = readSdkDate(String(request.headers['x-sdk-date']))
  if (Number.isNaN(date) || Math.abs(now - date) > SIGNATURE_WINDOW_MS) {
    const text = 'Incorrect app authentication information: signature expired'
    return { kind: 'refused', answer: gatewayFailure(world, 401, { number: '0303', text }) }
  }
  if (securityToken !== null && request.headers['x-security-token'] !== securityToken) {
    return wrong('x-security-token is missing or wrong')
  }
  if (signatureOf(request, authorization.signedHeaders, secretKey) !== authorization.signature) {
    return wrong('verify aksk signature fail')
  }
  world.keyLockout.succeeded()
  const named = request.headers['x-project-id']
  const mustName = world.switches.signedProjectId === 'required'
  if (named === undefined ? mustName : named !== project.projectId) return wrongProject()
  return { kind: 'authorized', token: null }
}

const refuse = (world: World, text: string): Authorized => ({
  kind: 'refused',
  answer: gatewayFailure(world, 401, { number: '0301', text }),
})

const wrongProject = (): Authorized => ({
  kind: 'refused',
  answer: drsFailure(403, 'DRS.M00261', { language: null }),
})
