// The only place that fetches: the server's own API, checked against the contract.
import { buildHeader, changeHeader, nowHeader } from '#contract/routes.ts'

import { isObject } from './reading/fields.ts'
import { readClocks, type Heard } from './serverClock.ts'

const CALL_LIMIT_MS = 10_000
const KNOCK_LIMIT_MS = 2_000

/** A checked answer with the server's clock and build as they came with it. */
export type Answer<T> = { body: T; heard: Heard; build: string | null }

/** The server answered, but not with what was asked for. */
export class ApiError extends Error {
  override name = 'ApiError'
  /** HTTP status. */
  status: number
  /** Code of the server's error body; `not-json` when something else answered, `not-agreed` when it cannot be read. */
  code: string
  /** Build of the server that answered; null where something else did. */
  build: string | null
  /** How long the server asks to be left alone; null where it does not say. */
  retryAfterMs: number | null

  constructor(
    { status, headers }: Response,
    facts: { code: string; message: string; retryAfterMs?: number | null },
  ) {
    super(facts.message)
    this.status = status
    this.build = headers.get(buildHeader)
    this.code = facts.code
    this.retryAfterMs = facts.retryAfterMs ?? null
  }
}

/**
 * One GET of the server's API, limited to 10 s. `read` makes of the parsed answer what the contract says, or throws.
 * @throws ApiError for an error answer, and whatever `fetch` throws when the server cannot be reached.
 */
export const getJson = <T>(
  path: string,
  read: (json: unknown) => T,
  signal: AbortSignal,
): Promise<Answer<T>> => call(path, read, { signal, cache: 'no-cache' })

export type Change<T> = {
  method: 'POST' | 'DELETE'
  /** JSON of a POST. */
  body?: unknown
  /** Is given null where the answer has no content. */
  read: (json: unknown) => T
}

/** One call that changes something on the server, limited to 10 s. @throws as `getJson` does. */
export const sendJson = <T>(path: string, { method, body, read }: Change<T>): Promise<Answer<T>> =>
  call(path, read, {
    method,
    headers: { [changeHeader]: '1', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

async function call<T>(path: string, read: (json: unknown) => T, init: RequestInit): Promise<Answer<T>> {
  const limit = AbortSignal.timeout(CALL_LIMIT_MS)
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
  const response = await fetch(path, { ...init, signal })
  const json = await jsonOf(path, response)
  if (!response.ok) throw toApiError(response, json)
  const clocks = readClocks()
  return {
    body: readAsAgreed(response, () => read(json)),
    heard: { nowMs: Number(response.headers.get(nowHeader) ?? clocks.dateMs), ...clocks },
    build: response.headers.get(buildHeader),
  }
}

/** What is not as agreed still tells which build has sent it: often that is why. */
function readAsAgreed<T>(response: Response, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new ApiError(response, { code: 'not-agreed', message: String(cause) })
  }
}

/**
 * A file of the page as the server has it now, limited to 10 s, with the build it belongs to.
 * @throws ApiError where something else answered, and whatever `fetch` throws when the server cannot be reached.
 */
export async function getFile(
  path: string,
  type: 'text/html' | 'text/javascript',
): Promise<{ text: string; build: string; headers: Headers }> {
  const response = await fetch(path, { signal: AbortSignal.timeout(CALL_LIMIT_MS), cache: 'no-cache' })
  const { ok, headers } = response
  const build = headers.get(buildHeader)
  if (!ok || build === null || !(headers.get('content-type') ?? '').startsWith(type)) {
    throw new ApiError(response, { code: 'not-file', message: `${path}: not ${type}` })
  }
  return { text: await response.text(), build, headers }
}

/** Whether the server answers at all, within 2 s. Never rejects. */
export const isAnswering = (): Promise<boolean> =>
  fetch('/healthz', { signal: AbortSignal.timeout(KNOCK_LIMIT_MS), cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Whether nothing of ours has answered: no server at all, or what stands in front of it. */
export const isUnreachable = (error: Error): boolean => !(error instanceof ApiError) || error.build === null

async function jsonOf(path: string, response: Response): Promise<unknown> {
  if (response.status === 204) return null
  if ((response.headers.get('content-type') ?? '').startsWith('application/json')) return response.json()
  throw new ApiError(response, { code: 'not-json', message: `${path}: not JSON` })
}

function toApiError(response: Response, json: unknown): ApiError {
  const error = isObject(json) ? json['error'] : undefined
  const told =
    isObject(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string'
      ? { code: error['code'], message: error['message'] }
      : { code: 'unknown', message: `HTTP ${response.status}` }
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return new ApiError(response, { ...told, retryAfterMs: seconds >= 0 ? seconds * 1_000 : null })
}
