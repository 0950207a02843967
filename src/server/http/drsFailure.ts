// Failures of the proxied call in the words of DRS and its gateway. Codes and HTTP statuses: DRS's error code page.
import type { WireLanguage } from '#contract/words.ts'

import type { UpstreamError } from '../drs/upstreamError.ts'
import type { Failure } from './failure.ts'

const STATUS = { 'DRS.M00201': 400, 'DRS.M00202': 400, 'DRS.M00261': 403, 'APIGW.0308': 429 } as const

export const drsFailure = (drsCode: keyof typeof STATUS, message: string): Failure => ({
  status: STATUS[drsCode],
  code: drsCode,
  drsCode,
  message,
})

/** The budget for ids that are not watched is used up. */
export const throttledFailure = (retryAfterMs: number): Failure => ({
  ...drsFailure(
    'APIGW.0308',
    'The throttling threshold has been reached: budget for ids that are not watched.',
  ),
  headers: retryAfter(retryAfterMs),
})

const DRS_CODE = /^(DRS|APIGW?)[.-]/

/** The caller's credentials play no part, so a refusal of ours is a 403 and never a 401 to sign in again. */
const KINDS = {
  throttled: { status: 429, drsCode: 'APIGW.0308' },
  denied: { status: 403, drsCode: 'DRS.M00102' },
  rejected: { status: 400, drsCode: 'DRS.M00200' },
  withdrawn: { status: 404, drsCode: 'APIGW.0101' },
  failing: { status: 502, drsCode: 'APIGW.0201' },
} as const

/** What came between us and DRS, told to a client of DRS. */
export function upstreamFailure(error: UpstreamError, language: WireLanguage): Failure {
  const { kind, problem, retryAfterMs } = error
  const { status, drsCode } = KINDS[kind]
  return {
    status: problem.code === 'TIMEOUT' ? 504 : status,
    code: problem.code,
    drsCode: DRS_CODE.test(problem.code) ? problem.code : drsCode,
    message: problem.texts[language] ?? problem.text,
    headers: retryAfterMs === null ? [] : retryAfter(retryAfterMs),
  }
}

const retryAfter = (ms: number): readonly string[] => [
  'retry-after',
  String(Math.max(1, Math.ceil(ms / 1_000))),
]
