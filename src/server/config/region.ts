// Endpoints of a region. Source: huaweicloud-sdk-nodejs-v3 3.1.209 (DrsRegion) and IAM's page of endpoints.

export const REGION = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The European site has a domain of its own. */
const cloudOf = (region: string): string =>
  region === 'eu-west-101' ? 'myhuaweicloud.eu' : 'myhuaweicloud.com'

export const regionEndpoint = (service: 'drs' | 'iam', region: string): string =>
  `https://${service}.${region}.${cloudOf(region)}`

/** The region an endpoint names; else its host, so that people see something they know. */
export function regionOf(endpoint: string): string {
  const host = URL.canParse(endpoint) ? new URL(endpoint).hostname : endpoint
  return /^drs\.([a-z0-9-]+)\./.exec(host)?.[1] ?? host
}
