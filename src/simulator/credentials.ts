// The pretend account that may call the simulator. Nothing here opens anything else.

export type Credentials = {
  /** A ready token; it never expires by itself. */
  token: string
  domain: string
  user: string
  password: string
  accessKey: string
  secretKey: string
  /** Required beside the signature unless null. */
  securityToken: string | null
}

export const simulatedCredentials: Credentials = {
  token: 'MIISIMULATED-ready-token',
  domain: 'simulated-domain',
  user: 'watcher',
  password: 'simulated-password',
  accessKey: 'SIMULATEDACCESSKEY01',
  secretKey: 'simulated-secret-key',
  securityToken: null,
}
