// SDK-HMAC-SHA256, the AK/SK signature of Huawei Cloud's gateway, as a pure function.

export type SignedRequest = {
  method: 'GET' | 'POST'
  /** Absolute; path and query are signed. */
  url: string
  /** Signed as they are, together with host and date. */
  headers: Readonly<Record<string, string>>
  body: string
}
