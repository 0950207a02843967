// How one project proves itself to DRS. A call takes a lease, sends its headers, and says how that ended.
import type { Problem } from '#contract/problem.ts'
import type { WireLanguage } from '#contract/words.ts'

import type { SignedRequest } from './signer.ts'

export type Credential = {
  /**
   * The right to make one call. @throws UpstreamError, of kind denied with `pauseUntil` while refusals make it pause,
   * or what IAM answered; the signal's reason where it aborts.
   */
  lease: (need: { language: WireLanguage; signal: AbortSignal }) => Promise<Lease>
}

export type Lease = {
  /** The request's headers with those that authorize it. */
  headers: (request: SignedRequest) => Readonly<Record<string, string>>
  /** DRS took the credential for good, whatever else it answered. */
  accepted: () => void
  /** The call told nothing of the credential. */
  unknown: () => void
  /** DRS refused the credential. `again`: a new lease may do better, now. */
  refused: (problem: Problem) => Refusal
}

/** Exactly one of a lease's three ends is called, once. */
export type Refusal = { again: boolean; /** Epoch ms; null = no pause. */ pauseUntil: number | null }
