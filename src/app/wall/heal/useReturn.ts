import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { isAnswering } from '../../api.ts'
import { useFromReading } from '../../now.ts'
import { boardQuery } from '../../queries.ts'
import { useConnection } from '../../shell/connection.ts'
import { standstill } from '../../standstill.ts'

const KNOCK_MS = 1_000

/**
 * Asks at once when the machine has woken, and when a server that was out of reach answers again: a call that was under
 * way when the network went may hang for seconds after it has come back.
 */
export function useReturn(): void {
  const client = useQueryClient()
  const wokeMs = useFromReading((reading) => reading.wokeMs)
  useEffect(() => {
    if (wokeMs !== null) askAtOnce(client)
  }, [client, wokeMs])
  const { state } = useConnection()
  useEffect(() => (state === 'lost' ? knock(client) : undefined), [client, state])
}

function knock(client: QueryClient): () => void {
  let hasBeenSilent = false
  let isKnocking = false
  const timer = setInterval(async () => {
    const call = client.getQueryState(boardQuery.queryKey)
    if (isKnocking || call?.fetchStatus !== 'fetching') return
    isKnocking = true
    const answers = await isAnswering()
    isKnocking = false
    // A call that is only slow is left to come to its end.
    if (answers && hasBeenSilent) askAtOnce(client)
    hasBeenSilent = !answers
  }, KNOCK_MS)
  return () => clearInterval(timer)
}

function askAtOnce(client: QueryClient): void {
  if (standstill() !== null) return
  void client.refetchQueries({ queryKey: boardQuery.queryKey, exact: true })
}
