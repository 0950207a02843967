// What the poller tells the board. Every method is synchronous and never throws on anything DRS may have sent.
import type { ProjectDiagnostics } from '#contract/diagnostics.ts'
import type { JobState, Health, WireLanguage } from '#contract/words.ts'
import type { Problem } from '#contract/problem.ts'
import type { StatusAnswer, StructAnswer } from '../drs/client.ts'

export type BoardSink = {
  /** One answered call for `asked`; the result has one entry per asked id, in the order asked. */
  answered: (project: string, asked: readonly string[], answer: StructAnswer) => readonly JudgedJob[]
  /** DRS refused a call for this id alone; null where the configuration has no such job any more. */
  refused: (project: string, jobId: string, problem: Problem) => JudgedJob | null
  /** Ids without a readable status keep theirs. */
  statuses: (project: string, asked: readonly string[], answer: StatusAnswer) => readonly JudgedJob[]
  /** DRS tells no task status for this project: what rests on it is not known any more. */
  withoutStatuses: (project: string) => void
  /** The text of a per-job error code in another language than the poll's. */
  errorText: (project: string, jobId: string, said: ErrorText) => void
  /** How long after one good answer the next one is expected; freshness rests on it. */
  expect: (project: string, jobId: string, intervalMs: number) => void
  /** How the project's calls fare; stays until the next one. */
  project: (project: string, status: ProjectStatus) => void
  /** One call ended, for support. */
  called: (project: string, report: CallReport) => void
}

/** What the schedule needs to know of a job after news of it. */
export type JudgedJob = {
  jobId: string
  /** unnamed: a 400 said nothing of it. */
  outcome: 'answered' | 'error' | 'not-returned' | 'unnamed'
  state: JobState
  /** Has had a good answer or an error of its own. */
  known: boolean
  /** Code of the error that stands beside its figures. */
  errorCode: string | null
  taskStatus: string | null
  /** Its error has no text in this language yet; null = nothing is lacking. */
  lacksText: WireLanguage | null
}

export type ErrorText = { code: string; language: WireLanguage; text: string }

export type ProjectStatus = {
  health: Health
  /** Stands beside any health but ok and starting. */
  error: Problem | null
  /** Epoch ms; null = nothing is planned. */
  nextPollAt: number | null
  /** Failed calls in a row. */
  retries: number
  budget: ProjectDiagnostics['budget']
}

export type CallReport = {
  call: NonNullable<ProjectDiagnostics['lastCall']>
  /** Epoch ms. */
  startedAt: number
  latencyMs: number
  requestId: string | null
  batchSize: number
  /** Null = it was answered. */
  problem: Problem | null
  /** The whole answer, without secrets; null where there was none. */
  raw: unknown
}
