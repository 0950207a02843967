import { hashKey, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { isUnreachable } from '../../api.ts'
import { boardQuery, type BoardState } from '../../queries.ts'
import { useStandstill } from '../../standstill.ts'
import { forgetBoard, keepBoard, restoreBoard } from './keptBoard.ts'

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

/** Keeps what comes, and shows what was kept while nothing has come. */
export function useKeptBoard(): KeptBoard {
  const client = useQueryClient()
  const [refused, setRefused] = useState(false)
  const [setBack, setSetBack] = useState(false)
  const standstill = useStandstill()
  const isShut = standstill === 'link-revoked' || standstill === 'signed-out'
  useEffect(
    () =>
      keepWhatComes(client, { onOutcome: (kept) => setRefused(!kept), onAnswer: () => setSetBack(false) }),
    [client],
  )
  useEffect(() => restoreWhereNothingComes(client, setSetBack), [client])
  useEffect(() => {
    if (isShut) void forgetBoard()
  }, [isShut])
  return { refused, setBack }
}

function keepWhatComes(
  client: QueryClient,
  { onOutcome, onAnswer }: { onOutcome: (kept: boolean) => void; onAnswer: () => void },
): () => void {
  let keptMs = Number.NEGATIVE_INFINITY
  return client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryHash !== boardHash) return
    if (event.action.type !== 'success' || event.action.manual === true) return
    onAnswer()
    const heard = client.getQueryData<BoardState>(boardQuery.queryKey)
    if (heard === undefined || heard.heard.performanceMs - keptMs < KEEP_MS) return
    keptMs = heard.heard.performanceMs
    keepBoard(heard.body, heard.heard).then(
      () => onOutcome(true),
      () => onOutcome(false),
    )
  })
}

function restoreWhereNothingComes(client: QueryClient, onSetBack: (setBack: boolean) => void): () => void {
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
    client.setQueryData(boardQuery.queryKey, kept.state)
    onSetBack(kept.setBack)
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
