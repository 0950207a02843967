// SDK-HMAC-SHA256, the AK/SK signature of Huawei Cloud's gateway, as a pure function.
// Source: devg-apisign, api-sign-algorithm-002; checked against the official signer's own output.
import { createHash, createHmac } from 'node:crypto'

export type SignedRequest = {
  method: 'GET' | 'POST'
  /** Absolute; path and query are signed. */
  url: string
  /** Signed as they are, together with host and date. */
  headers: Readonly<Record<string, string>>
  body: string
}

export type SigningKeys = {
  accessKey: string
  secretKey: string
  /** Of temporary keys; null = permanent ones. */
  securityToken: string | null
}

const ALGORITHM = 'SDK-HMAC-SHA256'

/** The request's headers with those that prove it: X-Sdk-Date, Authorization, and X-Security-Token if there is one. */
export const sign = (request: SignedRequest, keys: SigningKeys, atMs: number): Record<string, string> => {
  const url = new URL(request.url)
  const date = sdkDate(atMs)
  const sent = {
    ...request.headers,
    ...(keys.securityToken === null ? {} : { 'X-Security-Token': keys.securityToken }),
    'X-Sdk-Date': date,
  }
  const signed = Object.entries({ ...sent, host: url.host })
    .map(([name, value]) => ({ name: name.toLowerCase(), value }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const names = signed.map(({ name }) => name).join(';')
  const canonicalRequest = [
    request.method,
    canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    ...signed.map(({ name, value }) => `${name}:${value}`),
    '',
    names,
    sha256(request.body),
  ].join('\n')
  const signature = createHmac('sha256', keys.secretKey)
    .update([ALGORITHM, date, sha256(canonicalRequest)].join('\n'))
    .digest('hex')
  return {
    ...sent,
    Authorization: `${ALGORITHM} Access=${keys.accessKey}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

/** `20261123T130501Z` */
const sdkDate = (atMs: number): string => new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, '')

/** The gateway signs the path with a slash at its end, whatever was called. */
const canonicalPath = (pathname: string): string => {
  const path = pathname.split('/').map((segment) => encode(decodeURIComponent(segment)))
  return path.at(-1) === '' ? path.join('/') : `${path.join('/')}/`
}

/** Sorted by name, then by value. */
const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .toSorted(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** As RFC 3986 reserves them; encodeURIComponent leaves five marks alone. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
