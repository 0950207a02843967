// The configuration as the rest of the server sees it: checked, complete, in epoch units. Never holds a secret's value.
import type { Mode, WireLanguage } from '#contract/words.ts'

export type Configuration = {
  mode: Mode
  listen: { host: string; port: number }
  /** X-Language of the poll. */
  language: WireLanguage
  stallAfterMs: number
  store: StoreConfiguration
  /** Null = only this machine is answered, and whoever sits there may do all. */
  access: AccessConfiguration | null
  projects: readonly ProjectConfiguration[]
}

export type StoreConfiguration = {
  /** Samples and events older than this go. */
  keepMs: number
  /** The file may not grow beyond this. */
  maxBytes: number
}

export type AccessConfiguration = {
  /** Names under which browsers reach the server besides loopback; lower case, without a port. */
  hosts: readonly string[]
  /** Addresses and CIDR ranges of reverse proxies whose word on the client counts. */
  trustedProxies: readonly string[]
  /** Origins whose pages may show ours in a frame. */
  frames: readonly string[]
  tls: TlsConfiguration | null
  /** Names and passwords may cross the network in the clear. */
  plainHttp: boolean
  way: AccessWay
}

/** Absolute paths of PEM files. */
export type TlsConfiguration = { certificate: string; key: string }

/** How people prove who they are. */
export type AccessWay = PasswordAccess | ProxyAccess | OidcAccess

/** `users`: absolute path; null = `users.json` in LOCKSTEP_DATA. */
export type PasswordAccess = { kind: 'password'; users: string | null }

/** Names of groups by what they may do. */
export type RoleGroups = { operators: readonly string[]; viewers: readonly string[] }

/** Names of headers in lower case. */
export type ProxyAccess = RoleGroups & { kind: 'proxy'; userHeader: string; groupsHeader: string }

export type OidcAccess = RoleGroups & {
  kind: 'oidc'
  /** URL of the provider, as its tokens spell it. */
  issuer: string
  clientId: string
  clientSecret: Secret
  /** Exactly as the provider knows it; its path is `/auth/oidc/callback`. */
  redirectUri: string
  groupsClaim: string
  /** PEM text of an additional certificate authority. */
  ca: string | null
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
