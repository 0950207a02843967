// How one project proves itself to DRS. Clients ask it for headers before a call and tell it how the call ended.
import type { SignedRequest } from './signer.ts'

export type Credential = {
  /**
   * Headers that authorize this request.
   * @throws UpstreamError kind denied with `pauseUntil` while it pauses, or what IAM answered.
   */
  headers: (request: SignedRequest, signal: AbortSignal) => Promise<AuthorizedHeaders>
  /** DRS refused what `headers` gave. True = ask for headers again and repeat the call once. */
  refused: (used: AuthorizedHeaders) => boolean
  /** DRS accepted it. */
  accepted: () => void
  /** Epoch ms before which no call is worth making; null = none. */
  pauseUntil: () => number | null
}

/** `generation` tells which token or key was used, so that a late refusal does not discard a newer one. */
export type AuthorizedHeaders = { headers: Readonly<Record<string, string>>; generation: number }
