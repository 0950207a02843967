// The proxied call asks for ids that are not configured, or not live, through this: it shares the poller's budget.
import type { WireLanguage } from '#contract/words.ts'
import type { StructAnswer } from '../drs/client.ts'

/**
 * Asks DRS once for at most `batch` ids of a configured project, within a quarter of its budget.
 * `budget`: nothing left; try again after that long. `called-off`: the server reads another configuration or ends.
 * @throws UpstreamError, or the signal's reason.
 */
export type ForeignCall = (question: {
  projectId: string
  jobIds: readonly string[]
  language: WireLanguage
  signal: AbortSignal
}) => Promise<
  { kind: 'answer'; answer: StructAnswer } | { kind: 'budget'; retryAfterMs: number } | { kind: 'called-off' }
>
