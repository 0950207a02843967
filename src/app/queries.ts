// The board's queries and all polling policy. The other screens' queries come with them, and so does what they read by.
import { queryOptions, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'

import type { BoardAnswer } from '#contract/board.ts'
import { boardPath } from '#contract/routes.ts'
import { mergeBoard } from '#domain/boardMerge.ts'

import { getJson, isUnreachable, type Answer } from './api.ts'
import { isWall } from './isWall.ts'
import { keptBuild } from './keptBuild.ts'
import { readBoard } from './reading/readBoard.ts'
import { standstill } from './standstill.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Loads the same as it was at a moment of the past; absent where there is only a now. */
      past?: (client: QueryClient, at: number) => Promise<unknown>
    }
  }
}

/** Between two polls of a visible page. */
export const POLL_MS = 5_000
/** Between two polls of a hidden page. */
export const HIDDEN_POLL_MS = 60_000

/** Between two polls of the board while no server can be reached: it is heard within two seconds of its return. */
const RETURN_POLL_MS = 1_500

/** A wall may be taken for hidden while everybody looks at it. */
export const pollIntervalMs = (): number =>
  document.visibilityState === 'hidden' && !isWall() ? HIDDEN_POLL_MS : POLL_MS

function boardIntervalMs(error: Error | null): number {
  const usualMs = pollIntervalMs()
  return usualMs === POLL_MS && error !== null && isUnreachable(error) ? RETURN_POLL_MS : usualMs
}

/** An interval for a query that polls; none while the page stands still. */
export const every = (intervalMs: () => number) => (): number | false => standstill() === null && intervalMs()

/** What every polled query shares. */
export const polled = {
  refetchInterval: every(pollIntervalMs),
  refetchIntervalInBackground: true,
  refetchOnWindowFocus: () => standstill() === null && ('always' as const),
  refetchOnReconnect: () => standstill() === null && ('always' as const),
  refetchOnMount: () => standstill() === null,
  // A browser that thinks it is offline may well reach a server on its own network.
  networkMode: 'always',
  retry: false,
  // Identity is kept by the merge; a deep comparison of every job at every poll would cost more than it saves.
  structuralSharing: false,
} as const

/** What every query of the past shares: it is asked once, for the past stays as it was, and soon forgotten. */
export const past = {
  staleTime: Infinity,
  gcTime: 15_000,
  networkMode: 'always',
  retry: false,
  structuralSharing: false,
} as const

/** Key of what is shown of a moment; those of all moments begin with `PAST`. */
export const pastKey = (at: number, ...parts: readonly string[]): QueryKey => [PAST, at, ...parts]
export const PAST = 'past'

/** An API path as of a moment. */
export const pathAt = (path: string, at: number): string => `${path}?at=${at}`

/** The merged board; `ownBuild` is the build of this page: that of the first answer, unless it was kept from before. */
export type BoardState = Answer<BoardAnswer> & { ownBuild: string | null }

const boardKey: QueryKey = ['board']

/** The board, merged by revision: jobs that did not change keep their identity. */
export const boardQuery = queryOptions({
  ...polled,
  queryKey: boardKey,
  refetchInterval: ({ state }: Query<BoardState>) => standstill() === null && boardIntervalMs(state.error),
  gcTime: Infinity,
  meta: { past: (client, at) => client.fetchQuery(pastBoardQuery(at)) },
  queryFn: async ({ signal, client }): Promise<BoardState> => {
    const before = client.getQueryData<BoardState>(boardKey)
    const path = before ? `${boardPath}?since=${encodeURIComponent(before.body.revision)}` : boardPath
    const answer = await getJson(path, readBoard, signal)
    return {
      ...answer,
      body: mergeBoard(before?.body, answer.body),
      ownBuild: before?.ownBuild ?? keptBuild() ?? answer.build,
    }
  },
})

/** The board as it was at a moment; of builds only the present speaks. */
export const pastBoardQuery = (at: number) =>
  queryOptions({
    ...past,
    queryKey: pastKey(at, 'board'),
    queryFn: async ({ signal }): Promise<BoardState> => ({
      ...(await getJson(pathAt(boardPath, at), readBoard, signal)),
      ownBuild: null,
    }),
  })
