// The board's query and all polling policy. The other screens' queries come with them, and so does what they read by.
import { queryOptions } from '@tanstack/react-query'

import type { BoardAnswer } from '#contract/board.ts'
import { boardPath } from '#contract/routes.ts'
import { mergeBoard } from '#domain/boardMerge.ts'

import { getJson, type Answer } from './api.ts'
import { readBoard } from './reading/readBoard.ts'

/** Between two polls of a visible page. */
export const POLL_MS = 5_000
/** Between two polls of a hidden page. */
export const HIDDEN_POLL_MS = 60_000

export const pollIntervalMs = (): number => (document.visibilityState === 'hidden' ? HIDDEN_POLL_MS : POLL_MS)

/** What every polled query shares. */
export const polled = {
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
    const answer = await getJson(path, readBoard, signal)
    return {
      ...answer,
      body: mergeBoard(before?.body, answer.body),
      ownBuild: before?.ownBuild ?? answer.build,
    }
  },
})
