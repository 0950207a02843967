// Every query of the page and all polling policy.
import { queryOptions } from '@tanstack/react-query'

import { BoardAnswer } from '#contract/board.ts'
import { DiagnosticsAnswer } from '#contract/diagnostics.ts'
import { JobDetail } from '#contract/job.ts'
import { boardPath, diagnosticsPath, jobPath } from '#contract/routes.ts'
import { mergeBoard } from '#domain/boardMerge.ts'

import { getJson, type Answer } from './api.ts'

/** Between two polls of a visible page. */
export const POLL_MS = 5_000
/** Between two polls of a hidden page. */
export const HIDDEN_POLL_MS = 60_000

export const pollIntervalMs = (): number => (document.visibilityState === 'hidden' ? HIDDEN_POLL_MS : POLL_MS)

const polled = {
  refetchInterval: pollIntervalMs,
  refetchIntervalInBackground: true,
  refetchOnWindowFocus: 'always',
  // A browser that thinks it is offline may well reach a server on its own network.
  networkMode: 'always',
  retry: false,
  // Identity is kept by the merge; a deep comparison of every job at every poll would cost more than it saves.
  structuralSharing: false,
} as const

/** The merged board; `ownBuild` is the build of the first answer, so of this page: it was loaded from the same server. */
type BoardState = Answer<BoardAnswer> & { ownBuild: string | null }

/** The board, merged by revision: jobs that did not change keep their identity. */
export const boardQuery = queryOptions({
  ...polled,
  queryKey: ['board'],
  gcTime: Infinity,
  queryFn: async ({ signal, client }): Promise<BoardState> => {
    const before = client.getQueryData<BoardState>(['board'])
    const path = before ? `${boardPath}?since=${encodeURIComponent(before.body.revision)}` : boardPath
    const answer = await getJson(path, BoardAnswer, signal)
    return {
      ...answer,
      body: mergeBoard(before?.body, answer.body),
      ownBuild: before?.ownBuild ?? answer.build,
    }
  },
})

/** One job with everything its page shows. */
export const jobQuery = (project: string, jobId: string) =>
  queryOptions({
    ...polled,
    queryKey: ['job', project, jobId],
    queryFn: ({ signal }) => getJson(jobPath(project, jobId), JobDetail, signal),
  })

/** How the calls to each project fare. */
export const diagnosticsQuery = queryOptions({
  ...polled,
  queryKey: ['diagnostics'],
  queryFn: ({ signal }) => getJson(diagnosticsPath, DiagnosticsAnswer, signal),
})
