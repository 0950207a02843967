// The only place that fetches: the server's own API, checked against the contract.
import { buildHeader, nowHeader } from '#contract/routes.ts'

import { isObject } from './reading/fields.ts'
import { readClocks, type Heard } from './serverClock.ts'

const CALL_LIMIT_MS = 10_000

/** A checked answer with the server's clock and build as they came with it. */
export type Answer<T> = { body: T; heard: Heard; build: string | null }

/** The server answered, but not with what was asked for. */
export class ApiError extends Error {
  override name = 'ApiError'
  /** HTTP status. */
  status: number
  /** Code of the server's error body; `not-json` when something else answered. */
  code: string

  constructor(facts: { status: number; code: string; message: string }) {
    super(facts.message)
    this.status = facts.status
    this.code = facts.code
  }
}

/**
 * One GET of the server's API, limited to 10 s. `read` makes of the parsed answer what the contract says, or throws.
 * @throws ApiError for an error answer, and whatever `fetch` throws when the server cannot be reached.
 */
export async function getJson<T>(
  path: string,
  read: (json: unknown) => T,
  signal: AbortSignal,
): Promise<Answer<T>> {
  const response = await fetch(path, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_LIMIT_MS)]),
    cache: 'no-cache',
  })
  if (!(response.headers.get('content-type') ?? '').startsWith('application/json')) {
    throw new ApiError({ status: response.status, code: 'not-json', message: `${path}: not JSON` })
  }
  const json: unknown = await response.json()
  if (!response.ok) throw toApiError(response.status, json)
  const clocks = readClocks()
  return {
    body: read(json),
    heard: { nowMs: Number(response.headers.get(nowHeader) ?? clocks.dateMs), ...clocks },
    build: response.headers.get(buildHeader),
  }
}

function toApiError(status: number, json: unknown): ApiError {
  const error = isObject(json) ? json['error'] : undefined
  return isObject(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string'
    ? new ApiError({ status, code: error['code'], message: error['message'] })
    : new ApiError({ status, code: 'unknown', message: `HTTP ${status}` })
}
