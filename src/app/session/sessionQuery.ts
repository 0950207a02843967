// Who looks. Asked once, again when the server no longer knows, and from then on until somebody is signed in.
import { queryOptions, useQuery, type Query, type QueryClient } from '@tanstack/react-query'

import type { SessionAnswer } from '#contract/access.ts'
import { sessionPath } from '#contract/routes.ts'

import { ApiError, getJson, type Answer } from '../api.ts'
import { pollIntervalMs } from '../queries.ts'
import { goOn, standStill, standstill, type Standstill } from '../standstill.ts'
import { readSession } from './readSession.ts'

const sessionKey = ['session'] as const

type Told = Query<Answer<SessionAnswer>>

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: Infinity,
  gcTime: Infinity,
  networkMode: 'always',
  retry: false,
  refetchInterval: (query: Told) => isWanting(query) && pollIntervalMs(),
  refetchOnWindowFocus: (query: Told) => isWanting(query) && ('always' as const),
  refetchIntervalInBackground: true,
  queryFn: async ({ signal, client }) => {
    const answer = await getJson(sessionPath, readSession, signal)
    if (isIn(answer.body)) goOn(client, 'signed-out', 'link-revoked')
    else standStill(client, 'signed-out')
    return answer
  },
})

/** Whether the answer is not there yet, or is nobody. A server that knows of no sessions lets everybody look. */
function isWanting({ state: { data, error } }: Told): boolean {
  if (error !== null) return !(error instanceof ApiError && error.status === 404)
  return data !== undefined && !isIn(data.body)
}

/** Who looks, as far as the server has said; null before that. */
export function useSession(): SessionAnswer | null {
  // The door alone asks.
  const { data } = useQuery({ ...sessionQuery, enabled: false })
  return data?.body ?? null
}

/** Whether they may look. */
export const isIn = ({ mode, role }: SessionAnswer): boolean => mode === 'none' || role !== null

/** Asks again who looks, as of now; done when an answer has come, or none. */
export async function askWhoLooks(client: QueryClient): Promise<void> {
  await client.cancelQueries({ queryKey: sessionKey })
  await client.prefetchQuery({ ...sessionQuery, staleTime: 0 })
}

/** What a refused call says of who looks: from then on nothing more is asked but that. */
export function hearRefusal(client: QueryClient, error: Error): void {
  const reason = error instanceof ApiError ? refusals.get(error.code) : undefined
  if (reason === undefined || standstill() === reason) return
  standStill(client, reason)
  void askWhoLooks(client)
}

/** By the code of the server's error body. */
const refusals: ReadonlyMap<string, Standstill> = new Map([
  ['signed-out', 'signed-out'],
  ['no-group', 'signed-out'],
  ['unclear-user', 'signed-out'],
  ['link-revoked', 'link-revoked'],
])
