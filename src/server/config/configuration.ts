// The configuration as the rest of the server sees it: checked, complete, in epoch units. Never holds a secret's value.
import type { Mode, WireLanguage } from '#contract/words.ts'

export type Configuration = {
  mode: Mode
  listen: { host: string; port: number }
  /** X-Language of the poll. */
  language: WireLanguage
  stallAfterMs: number
  store: StoreConfiguration
  projects: readonly ProjectConfiguration[]
}

export type StoreConfiguration = {
  /** Samples and events older than this go. */
  keepMs: number
  /** The file may not grow beyond this. */
  maxBytes: number
}

export type ProjectConfiguration = {
  /** Unique; in paths. */
  name: string
  /** For people; the name where none is given. */
  title: string
  region: string
  /** Origin of DRS, no trailing slash. */
  endpoint: string
  projectId: string
  /** PEM text of an additional certificate authority. */
  ca: string | null
  /** URL of an HTTP proxy; null = HTTPS_PROXY and NO_PROXY of the environment. */
  proxy: string | null
  poll: PollConfiguration
  auth: AuthConfiguration
  jobs: readonly { id: string; name: string }[]
}

export type PollConfiguration = {
  intervalMs: number
  timeoutMs: number
  batch: number
  callsPerMinute: number
}

export type AuthConfiguration =
  | { kind: 'token'; token: Secret }
  | { kind: 'password'; iamEndpoint: string; domain: string; user: string; password: Secret }
  | { kind: 'aksk'; accessKey: Secret; secretKey: Secret; securityToken: Secret | null }

/** A secret is read when it is used, and again after a refusal: a rotated one needs no restart. */
export type Secret = {
  /** Where it comes from, for messages: `env DRS_TOKEN`, `file /run/secrets/iam`, `the configuration`. */
  source: string
  /** @throws SecretError when the variable or file is not there. */
  read: () => string
}

export class SecretError extends Error {
  override name = 'SecretError'
}
