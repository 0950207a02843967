// What an error of DRS or of the gateway in front of it means for the caller: one table, code before HTTP status.
// Source: DRS error codes drs_05_0004, gateway codes api-sign-errorcode; see also the Terraform provider (2026-08).
import { normalizeCode } from './failureBody.ts'

/**
 * credential: the token or the signature is refused, a new one may help. clock: the signature's date is.
 * permission: the credential is good and may not do this. rejected: one of the ids may be the cause.
 */
export type FailureClass =
  | 'credential'
  | 'clock'
  | 'permission'
  | 'throttled'
  | 'rejected'
  | 'withdrawn'
  | 'failing'

const gateway: Readonly<Record<string, FailureClass>> = {
  '0101': 'withdrawn',
  '0301': 'credential',
  '0302': 'permission',
  '0303': 'clock',
  '0305': 'credential',
  '0306': 'permission',
  '0307': 'credential',
  '0308': 'throttled',
  '0310': 'permission',
}

const drs: Readonly<Record<string, FailureClass>> = {
  M00100: 'credential',
  M00101: 'permission',
  M00102: 'permission',
  M00103: 'permission',
  M00104: 'permission',
  M00105: 'permission',
  M00261: 'permission',
  // "Operation too frequent" comes with HTTP 400; asking again by halves would only add calls.
  M01503: 'throttled',
  // These name a task whatever status they come with.
  M00289: 'rejected',
  M00304: 'rejected',
  M00307: 'rejected',
  M00308: 'rejected',
  M05003: 'rejected',
  M05004: 'rejected',
  '10000010': 'rejected',
}

/** `code` as it came; null where the answer had none. */
export const classifyFailure = (status: number, code: string | null): FailureClass => {
  const [family, number] = split(code)
  if (family === 'gateway') return gateway[number] ?? byStatus(status, true)
  if (family === 'drs') return drs[number] ?? drsByStatus(status, number)
  return byStatus(status, false)
}

const split = (code: string | null): readonly ['gateway' | 'drs' | 'other', string] => {
  const [, prefix, number = ''] = /^(APIGW?|DRS)\.(\w+)$/.exec(normalizeCode(code ?? '')) ?? []
  return [prefix === undefined ? 'other' : prefix === 'DRS' ? 'drs' : 'gateway', number]
}

/** "Service abnormal" and "empty result" say nothing of an id, unless they come as a bad request. */
const NOT_ABOUT_IDS = new Set(['M00002', 'M00004'])

const drsByStatus = (status: number, number: string): FailureClass => {
  if (status === 400) return 'rejected'
  if (status >= 200 && status < 300) return NOT_ABOUT_IDS.has(number) ? 'failing' : 'rejected'
  return byStatus(status, true)
}

/** `coded`: a code of their own says what it is not, so a 401 is no question of a stale token. */
const byStatus = (status: number, coded: boolean): FailureClass => {
  if (status === 429) return 'throttled'
  if (status === 401) return coded ? 'permission' : 'credential'
  if (status === 403) return 'permission'
  if (status === 404 || status === 410) return 'withdrawn'
  return 'failing'
}
