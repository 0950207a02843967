// Why a request is refused: a code per cause, and how the proxied call says the same in DRS's words.
import type { ApiErrorBody } from '#contract/problem.ts'

import type { StoreError } from '../store/store.ts'

export type Failure = {
  status: number
  code: string
  message: string
  /** Code in DRS's or its gateway's table, for the proxied call. */
  drsCode: string
  /** Further headers, flat. */
  headers?: readonly string[]
}

// Gateway codes: .0101 no such API or method, .0201 bad request, .0306 access denied. Source: the gateway's error page.
const table = {
  'host-refused': [421, 'APIGW.0201', 'This server does not answer for the host that the request names.'],
  'origin-refused': [403, 'APIGW.0306', 'Requests of other sites are refused.'],
  'change-header-missing': [403, 'APIGW.0306', 'A call that changes something must carry x-lockstep.'],
  'signed-out': [401, 'APIGW.0301', 'Nobody is signed in.'],
  'link-revoked': [401, 'APIGW.0301', 'The link of this screen was revoked.'],
  forbidden: [403, 'APIGW.0306', 'This is not for your role.'],
  'wrong-password': [401, 'APIGW.0301', 'There is no such user with this password.'],
  'too-many-tries': [429, 'APIGW.0308', 'Too many tries: wait before the next one.'],
  'sign-in-busy': [429, 'APIGW.0308', 'Too many people sign in at once: try again in a second.'],
  'no-group': [403, 'APIGW.0306', 'You are known, but none of your groups may look.'],
  'unclear-user': [
    403,
    'APIGW.0306',
    'The headers that say who you are came twice, in two spellings or as a list: the proxy must take out what clients send.',
  ],
  'not-by-password': [409, 'APIGW.0201', 'Nobody signs in with a password here.'],
  'not-encrypted': [403, 'APIGW.0306', 'A password would cross the network in the clear: use https.'],
  'no-access-control': [
    409,
    'APIGW.0201',
    'This server answers its own machine only: links and tokens need access in its configuration.',
  ],
  'unknown-link': [404, 'APIGW.0201', 'There is no such link.'],
  'unknown-token': [404, 'APIGW.0201', 'There is no such token.'],
  'unknown-code': [404, 'APIGW.0201', 'No screen shows this code, or not any more.'],
  'too-many-codes': [429, 'APIGW.0308', 'Too many screens ask to be let in: try again in a minute.'],
  'too-many-links': [409, 'APIGW.0201', 'There are too many already: revoke some first.'],
  'access-not-loaded': [503, 'APIGW.0201', 'This server starts and does not know yet who may look.'],
  'media-type': [415, 'APIGW.0201', 'The Content-Type must be application/json.'],
  'method-not-allowed': [405, 'APIGW.0101', 'This path has no such method.'],
  'not-found': [404, 'APIGW.0101', 'There is nothing at this path.'],
  'bad-url': [400, 'APIGW.0201', 'The URL cannot be read.'],
  'bad-project': [400, 'DRS.M00202', 'The name of the project is not well-formed.'],
  'bad-job-id': [400, 'DRS.M00202', 'The id of the job is not well-formed.'],
  'unknown-project': [404, 'DRS.M00261', 'The configuration has no such project.'],
  'unknown-job': [404, 'DRS.M00289', 'The configuration has no such job in this project.'],
  'body-too-large': [413, 'APIGW.0201', 'The body is larger than 64 KiB.'],
  'bad-body': [400, 'DRS.M00007', 'The body cannot be read.'],
  'bad-time': [
    400,
    'APIGW.0201',
    'A time must be epoch ms or ISO 8601 in UTC, and a moment must not lie ahead.',
  ],
  'bad-range': [400, 'APIGW.0201', 'The range ends before it begins.'],
  'bad-number': [400, 'APIGW.0201', 'A number of the query is none, or out of its bounds.'],
  'bad-list': [400, 'APIGW.0201', 'A list of the query has more than 100 entries.'],
  'bad-kind': [400, 'APIGW.0201', 'There is no such kind of event.'],
  'bad-cursor': [400, 'APIGW.0201', '`before` must be `next` of an earlier answer.'],
  'no-history': [503, 'APIGW.0201', 'This server keeps no history.'],
  'history-busy': [
    503,
    'APIGW.0201',
    'Too many questions about the past are under way: ask again in a second.',
  ],
  'not-ready': [503, 'APIGW.0201', 'Not every project has been asked yet.'],
  'called-off': [503, 'APIGW.0201', 'This server reads its configuration anew or ends: ask again.'],
  'not-built': [503, 'APIGW.0201', 'The page is not built yet: run npm start, or npm run build.'],
  internal: [500, 'DRS.M00004', 'Something went wrong in this server; its log says more.'],
} as const

export type FailureCode = keyof typeof table

export function failure(code: FailureCode, headers: readonly string[] = []): Failure {
  const [status, drsCode, message] = table[code]
  return { status, code, message, drsCode, headers }
}

/** What keeps the store from answering, under its own code. */
export const storeFailure = ({ code, message }: StoreError): Failure =>
  code === 'HISTORY_UNKNOWN_PAGE'
    ? failure('bad-cursor')
    : { status: 503, code, message, drsCode: 'APIGW.0201' }

/** Thrown where a parser or a handler cannot answer itself; the error handler turns it into the answer. */
export class RequestError extends Error {
  override name = 'RequestError'
  failure: Failure

  constructor(told: Failure) {
    super(told.message)
    this.failure = told
  }
}

export const apiErrorBody = ({ code, message }: Failure): ApiErrorBody => ({ error: { code, message } })

/** DRS's shape, for the proxied call. */
export const drsErrorBody = ({ drsCode, message }: Failure): { error_code: string; error_msg: string } => ({
  error_code: drsCode,
  error_msg: message,
})
