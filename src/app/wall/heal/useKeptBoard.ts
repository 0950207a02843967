import { hashKey, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { isUnreachable } from '../../api.ts'
import { boardQuery, type BoardState } from '../../queries.ts'
import { useSession } from '../../session/sessionQuery.ts'
import { useStandstill } from '../../standstill.ts'
import { forgetBoard, keepBoard, restoreBoard } from './keptBoard.ts'
import { useFlag } from './useFlag.ts'

/** Between two writes, at least. */
const KEEP_MS = 30_000
/** So long the server has to answer a page that has just begun, before the last figures are shown instead. */
const PATIENCE_MS = 2_000
const boardHash = hashKey(boardQuery.queryKey)

export type KeptBoard = {
  /** The browser refuses to keep anything, or has no room. */
  refused: boolean
  /** What is shown was kept, and the clock of this screen has been set back since. */
  setBack: boolean
}

/**
 * Keeps what comes, and shows what was kept while nothing has come. Only a screen with a link of its own keeps anything,
 * or one of a server that asks nobody who they are: what a person saw must not outlive their session.
 */
export function useKeptBoard(): KeptBoard {
  const client = useQueryClient()
  const [refused, setRefused] = useFlag()
  const [setBack, setSetBack] = useFlag()
  const writing = useRef<Promise<void>>(Promise.resolve())
  const restored = useRef<BoardState | null>(null)
  const mayKeep = useMayKeep()
  useEffect(() => {
    if (mayKeep === false) void writing.current.then(forgetBoard)
    if (mayKeep !== true) return undefined
    let dueMs = Number.NEGATIVE_INFINITY
    const keep = ({ body, heard }: BoardState): void => {
      if (heard.performanceMs < dueMs) return
      dueMs = heard.performanceMs + KEEP_MS
      writing.current = keepBoard(body, heard).then(
        () => setRefused(false),
        () => setRefused(true),
      )
    }
    // The first answer may come before it is known who looks.
    const come = client.getQueryData<BoardState>(boardQuery.queryKey)
    if (come !== undefined && come !== restored.current) keep(come)
    return onAnswer(client, (state) => {
      setSetBack(false)
      keep(state)
    })
  }, [client, mayKeep, setRefused, setSetBack])
  useEffect(
    () =>
      restoreWhereNothingComes(client, (kept) => {
        restored.current = kept.state
        setSetBack(kept.setBack)
      }),
    [client, setSetBack],
  )
  return { refused, setBack }
}

/** Null = not known yet. */
function useMayKeep(): boolean | null {
  const session = useSession()
  const standstill = useStandstill()
  if (standstill === 'link-revoked' || standstill === 'signed-out') return false
  return session === null ? null : session.mode === 'none' || session.role === 'wall'
}

/** Calls `hear` with each answer of the server's. */
function onAnswer(client: QueryClient, hear: (state: BoardState) => void): () => void {
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryHash !== boardHash) return
    if (event.action.type !== 'success' || event.action.manual === true) return
    const state = client.getQueryData<BoardState>(boardQuery.queryKey)
    if (state !== undefined) hear(state)
  })
}

type Restored = { state: BoardState; setBack: boolean }

function restoreWhereNothingComes(client: QueryClient, onRestored: (kept: Restored) => void): () => void {
  const isWanted = (): boolean => {
    const state = client.getQueryState<BoardState>(boardQuery.queryKey)
    return state?.data === undefined && (state?.error == null || isUnreachable(state.error))
  }
  let over = false
  const restore = async (): Promise<void> => {
    if (over || !isWanted()) return
    over = true
    const kept = await restoreBoard()
    if (kept === null || !isWanted()) return
    onRestored(kept)
    client.setQueryData(boardQuery.queryKey, kept.state)
  }
  const timer = setTimeout(() => void restore(), PATIENCE_MS)
  const unsubscribe = client.getQueryCache().subscribe(({ query }) => {
    if (query.queryHash === boardHash && query.state.error !== null) void restore()
  })
  if (client.getQueryState(boardQuery.queryKey)?.error != null) void restore()
  return () => {
    over = true
    clearTimeout(timer)
    unsubscribe()
  }
}
