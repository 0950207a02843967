import type { RecordedCall } from '../callLog.ts'
import type { World } from '../world.ts'
import type { Arrival } from './requestHandler.ts'
import { idsIn } from './requestedIds.ts'

const DRS_PATH = /^\/v3\/([^/]+)\/jobs\/batch-(struct-process|status)$/
/** Worth knowing in a test or by hand; credentials are not among them. */
const keptHeaders = [
  'accept',
  'accept-encoding',
  'connection',
  'content-type',
  'cookie',
  'host',
  'origin',
  'user-agent',
  'x-language',
  'x-project-id',
  'x-sdk-date',
]

/** The call as it arrived, without an answer yet. */
export const recordCall = (world: World, { request, json }: Arrival): RecordedCall => {
  const path = request.url ?? '/'
  const [bare = ''] = path.split('?', 1)
  const drs = DRS_PATH.exec(bare)
  return {
    at: world.clock.nowMs(),
    method: request.method ?? '',
    path,
    route: routeOf(bare, drs?.[2]),
    projectId: drs?.[1] ?? null,
    jobIds: idsIn(json),
    language: headerOf(request.headers['x-language']),
    authentication: authenticationOf(request.headers),
    headers: Object.fromEntries(
      keptHeaders.flatMap((name) => {
        const value = headerOf(request.headers[name])
        return value === null ? [] : [[name, value]]
      }),
    ),
    fault: null,
    status: null,
  }
}

const routeOf = (path: string, drs: string | undefined): RecordedCall['route'] => {
  if (drs !== undefined) return drs === 'status' ? 'batch-status' : 'struct-process'
  if (path === '/v3/auth/tokens') return 'tokens'
  return path === '/simulator/redirected' ? 'redirected' : 'other'
}

const authenticationOf = (headers: Arrival['request']['headers']): RecordedCall['authentication'] => {
  if (headers['x-auth-token'] !== undefined) return 'token'
  return headers.authorization === undefined ? 'none' : 'signature'
}

const headerOf = (value: string | readonly string[] | undefined): string | null =>
  value === undefined ? null : String(value)
