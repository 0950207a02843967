// What arrived at the simulator, for tests and for people who look over its shoulder.

export type RecordedCall = {
  /** Virtual time of arrival, epoch ms. */
  at: number
  method: string
  /** With the query. */
  path: string
  route: 'struct-process' | 'batch-status' | 'tokens' | 'redirected' | 'other'
  projectId: string | null
  /** As asked for, in order; empty where the body could not be read. */
  jobIds: readonly string[]
  language: string | null
  authentication: 'token' | 'signature' | 'none'
  headers: Readonly<Record<string, string>>
  /** The fault that was shown, if any. */
  fault: string | null
  /** HTTP status of the answer; null while there is none. */
  status: number | null
}

export type CallLog = {
  calls: readonly RecordedCall[]
  add: (call: RecordedCall) => void
  clear: () => void
}

/** Beyond this the oldest are forgotten. */
const MOST_CALLS = 20_000

export const createCallLog = (): CallLog => {
  const calls: RecordedCall[] = []
  return {
    calls,
    add: (call) => {
      if (calls.length === MOST_CALLS) calls.splice(0, MOST_CALLS / 2)
      calls.push(call)
    },
    clear: () => {
      calls.length = 0
    },
  }
}
