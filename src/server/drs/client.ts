// What the rest of the server knows of DRS: two calls of one project. Nothing of HTTP or of credentials shows here.
import type { WireLanguage } from '#contract/words.ts'
import type { WireStatusResult } from '#upstream/batchStatus.ts'
import type { WireStructResult } from '#upstream/structProcess.ts'

export type DrsClient = {
  /** @throws UpstreamError, or the signal's reason where the caller aborts; any other error is a defect. */
  structProcess: (jobIds: readonly string[], options: CallOptions) => Promise<StructAnswer>
  /** Always sends `page_req`. @throws as `structProcess` does. */
  batchStatus: (jobIds: readonly string[], options: CallOptions) => Promise<StatusAnswer>
  close: () => Promise<void>
}

export type CallOptions = { language: WireLanguage; signal: AbortSignal }

/** Facts every answered call has. */
export type CallFacts = {
  /** Server's clock, epoch ms. */
  receivedAt: number
  /** `Date` header of the answer, epoch ms. */
  dateHeaderAt: number | null
  latencyMs: number
  requestId: string | null
  /** `count` of the envelope. */
  count: number | null
  /** The whole body, parsed, limited and rebuilt, for people: entries are plain only once it is written as JSON. */
  raw: unknown
}

export type StructAnswer = CallFacts & {
  /** HTTP 400 with the envelope: ids it does not name are not answered and not "not returned". */
  rejected: boolean
  /** In the order of the answer, duplicates and unasked ids included. */
  results: readonly StructResult[]
  /** Entries of `results` that were no object or had no id. */
  unreadableResults: number
}

/** `raw` is this job's entry for people to look at: limited and rebuilt as it is written as JSON. */
export type StructResult = { jobId: string; wire: WireStructResult; raw: unknown }

export type StatusAnswer = CallFacts & {
  results: readonly { jobId: string; wire: WireStatusResult }[]
}
