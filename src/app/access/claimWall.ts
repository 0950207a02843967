// How a screen without a person is let in: by the token of a link, or by the secret behind a code.
import { queryOptions, type QueryClient } from '@tanstack/react-query'

import { WallClaimed, WallCode } from '#contract/access.ts'
import { boardPath, wallClaimPath, wallCodePath } from '#contract/routes.ts'

import { ApiError, getJson, sendJson } from '../api.ts'
import { askWhoLooks } from '../session/sessionQuery.ts'

/** Between two tries, and between two questions whether somebody has typed the code. */
const ASK_EVERY_MS = 3_000

const TOKEN = /^#token=([\w-]+)$/

/** The token of a link, from the part of the address that no server and no log ever sees; null where there is none. */
export const readToken = (hash: string): string | null => TOKEN.exec(hash)?.[1] ?? null

const asked = {
  networkMode: 'always',
  retry: false,
  staleTime: Infinity,
  refetchOnWindowFocus: false,
  refetchIntervalInBackground: true,
} as const

/** Exchanges the token of a link for the link itself, which the browser keeps; asked until there is an answer. */
export const tokenQuery = (token: string) =>
  queryOptions({
    ...asked,
    queryKey: ['wall-token', token],
    gcTime: Infinity,
    refetchInterval: ({ state }) => state.status === 'error' && waitMs(state.error),
    queryFn: async ({ client }) => {
      const claimed = await claim({ token })
      // From here on the address may be looked at, copied and photographed.
      history.replaceState(history.state, '', location.pathname + location.search)
      await askWhoLooks(client)
      return claimed
    },
  })

/** Asks why this screen may not look: only a refusal says whether its link was revoked, and the page hears it by itself. */
export const refusalQuery = queryOptions({
  ...asked,
  queryKey: ['wall-refusal'],
  gcTime: 0,
  queryFn: ({ signal }) => getJson(boardPath, () => null, signal),
})

/** The code that a screen shows; another one is asked for when the server says that this one is over. */
export const codeQuery = queryOptions({
  ...asked,
  queryKey: ['wall-code'],
  gcTime: 0,
  refetchInterval: ({ state }: { state: { status: string; error: Error | null } }) =>
    state.status === 'error' && waitMs(state.error),
  queryFn: () => sendJson(wallCodePath, { method: 'POST', body: {}, read: (json) => WallCode.parse(json) }),
})

/** Asks whether an operator has typed the code of this secret. */
export const pairingQuery = (secret: string) =>
  queryOptions({
    ...asked,
    queryKey: ['wall-pairing', secret],
    gcTime: 0,
    refetchInterval: ASK_EVERY_MS,
    queryFn: async ({ client }) => {
      const claimed = await claim({ secret })
      if (claimed === 'paired') await askWhoLooks(client)
      else if (claimed !== 'waiting') await takeAnotherCode(client)
      return claimed
    },
  })

const takeAnotherCode = (client: QueryClient): Promise<void> =>
  client.refetchQueries({ queryKey: codeQuery.queryKey })

async function claim(body: { secret: string } | { token: string }): Promise<WallClaimed['state']> {
  const { body: claimed } = await sendJson(wallClaimPath, {
    method: 'POST',
    body,
    read: (json) => WallClaimed.parse(json),
  })
  return claimed.state
}

const waitMs = (error: Error | null): number =>
  (error instanceof ApiError ? error.retryAfterMs : null) ?? ASK_EVERY_MS
