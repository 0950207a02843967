// What an operator sees of who may look, and what changes it.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

import { AuditAnswer, TokenMade, TokensAnswer, WallMade, WallsAnswer, type Scope } from '#contract/access.ts'
import {
  auditPath,
  tokenPattern,
  tokensPath,
  wallPairPath,
  wallPattern,
  wallsPath,
} from '#contract/routes.ts'

import { getJson, sendJson } from '../api.ts'
import { polled } from '../queries.ts'

const accessKey = 'access'

export const wallsQuery = queryOptions({
  ...polled,
  queryKey: [accessKey, 'walls'],
  queryFn: ({ signal }) => getJson(wallsPath, (json) => WallsAnswer.parse(json), signal),
})

export const tokensQuery = queryOptions({
  ...polled,
  queryKey: [accessKey, 'tokens'],
  queryFn: ({ signal }) => getJson(tokensPath, (json) => TokensAnswer.parse(json), signal),
})

export const auditQuery = queryOptions({
  ...polled,
  queryKey: [accessKey, 'audit'],
  queryFn: ({ signal }) => getJson(auditPath, (json) => AuditAnswer.parse(json), signal),
})

/** A call of an operator; when it has answered, the lists are asked for anew. */
function useChange<Asked, Told>(call: (asked: Asked) => Promise<Told>) {
  const client = useQueryClient()
  return useMutation({
    networkMode: 'always',
    mutationFn: call,
    onSettled: () => client.invalidateQueries({ queryKey: [accessKey] }),
  })
}

/** Lets the screen in that shows a code. */
export const usePair = () =>
  useChange(async (asked: { code: string; name: string }) => {
    await sendJson(wallPairPath, { method: 'POST', body: asked, read: () => null })
    return asked.name
  })

export const useMakeLink = () =>
  useChange(async (body: { name: string }) => {
    const made = await sendJson(wallsPath, { method: 'POST', body, read: (json) => WallMade.parse(json) })
    return made.body
  })

export const useMakeToken = () =>
  useChange(async (body: { name: string; scopes: readonly Scope[] }) => {
    const made = await sendJson(tokensPath, { method: 'POST', body, read: (json) => TokenMade.parse(json) })
    return made.body
  })

/** Revokes a link or a token by its id. */
export const useRevoke = (kind: 'wall' | 'token') =>
  useChange((id: string) =>
    sendJson((kind === 'wall' ? wallPattern : tokenPattern).replace(':id', encodeURIComponent(id)), {
      method: 'DELETE',
      read: () => null,
    }),
  )
