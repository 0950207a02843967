// SDK-HMAC-SHA256 as the gateway checks it. Written apart from any client's signer, so that the two can disagree.
import { createHash, createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type SignedRequest = {
  method: string
  /** Path and query as they came. */
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export type Authorization = { accessKey: string; signedHeaders: readonly string[]; signature: string }

const ALGORITHM = 'SDK-HMAC-SHA256'

/** @returns null where the header is not of this scheme or incomplete. */
export const readAuthorization = (header: string | undefined): Authorization | null => {
  const fields = /^SDK-HMAC-SHA256 Access=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    header ?? '',
  )
  const [, accessKey, names, signature] = fields ?? []
  if (accessKey === undefined || names === undefined || signature === undefined) return null
  return { accessKey, signedHeaders: names.split(';'), signature }
}

export const signatureOf = (
  request: SignedRequest,
  signedHeaders: readonly string[],
  secretKey: string,
): string => {
  const [path = '/', query = ''] = request.path.split('?', 2)
  const canonical = [
    request.method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n')
  const date = String(request.headers['x-sdk-date'])
  return createHmac('sha256', secretKey)
    .update([ALGORITHM, date, sha256(canonical)].join('\n'))
    .digest('hex')
}

/** `20261123T130501Z` as epoch ms, NaN where it is something else. */
export const readSdkDate = (text: string | undefined): number => {
  const iso = (text ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  return iso === text ? Number.NaN : Date.parse(iso)
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** The signed path always ends in a slash, whatever was called. */
const canonicalPath = (path: string): string => {
  const encoded = path
    .split('/')
    .map((segment) => encode(decodeURIComponent(segment)))
    .join('/')
  return encoded.endsWith('/') ? encoded : `${encoded}/`
}

const canonicalQuery = (query: string): string =>
  [...new URLSearchParams(query)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&')

/** encodeURIComponent leaves five marks that RFC 3986 reserves. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
