// Every fault that can be shown, by name: for `setFault`, for `--fault`, and as a sentinel, a configured job id
// that begins with `fault-` and the name (`fault-throttle`, `fault-throttle-2`).

/** In a call for progress, or for the status of tasks. */
export const drsFaultNames = [
  // Refused credentials. The first three name tokens that were good until now: a newly issued one is accepted.
  'token-expired',
  'token-outdated',
  'token-invalid',
  'unauthorized',
  // No permission.
  'denied',
  'denied-project',
  'denied-gateway',
  'status-denied',
  // Other plain errors.
  'bad-request',
  'withdrawn',
  'gone',
  'throttle',
  'throttle-seconds',
  'throttle-date',
  'throttle-nonsense',
  'throttle-day',
  'error-422',
  'error-500',
  'error-502',
  'error-503',
  'error-504',
  'echo',
  // The connection.
  'hang',
  'slow',
  'drip',
  'reset',
  'reset-mid-body',
  'short-body',
  'truncated',
  'redirect',
  // Bodies that are no answer.
  'html',
  'empty',
  'null',
  'array',
  'bad-utf8',
  'utf16',
  'bom',
  'error-in-200',
  'wrong-content-type',
  'gzip-bomb',
  'too-large',
  'deep',
  'deep-small',
  'many-results',
  // Answers that are not quite right.
  'missing-ids',
  'unasked-ids',
  'duplicate-ids',
  'reordered',
  'older-create-time',
  'wrong-types',
  'prototype',
  // The upstream host's clock.
  'clock-behind',
  'clock-ahead',
] as const

/** In a call for a token. */
export const iamFaultNames = [
  'iam-throttle',
  'iam-error',
  'iam-refused',
  'iam-locked',
  'iam-console-only',
  'iam-slow',
  'iam-hang',
  'iam-html',
  'iam-no-header',
] as const

export type DrsFaultName = (typeof drsFaultNames)[number]
export type IamFaultName = (typeof iamFaultNames)[number]
export type FaultName = DrsFaultName | IamFaultName

export const faultNames: readonly FaultName[] = [...drsFaultNames, ...iamFaultNames]

export const isFaultName = (name: string): name is FaultName => faultNames.some((known) => known === name)

export const isIamFaultName = (name: string): name is IamFaultName =>
  iamFaultNames.some((known) => known === name)

export type FaultOptions = {
  /** Only calls of this project. */
  projectId?: string
  /** Only calls that ask for one of these ids. */
  jobs?: readonly string[]
  /** Only this kind of call; faults of IAM concern tokens alone. */
  route?: 'struct-process' | 'batch-status'
  /** Text of the Retry-After header, for faults that are a refusal with 429 or 503. */
  retryAfter?: string
  /** Shown so many times, then healed. */
  times?: number
}
