import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'

import { readServerClock } from '../now.ts'
import { boardQuery } from '../queries.ts'
import { useSetView, useView } from '../shell/viewState.ts'
import { playFrom, usePlay, type PlayStart } from './usePlay.ts'
import type { Rewind } from './useRewind.ts'

/** A slider at rest so long has its moment written into the address. */
const REST_MS = 250

/**
 * The wanted moment and what changes it. The address holds it; while it moves it is ahead of the address. Where a screen
 * has only a now (`able` false), nothing plays.
 */
export function useRewinding(able: boolean): Omit<Rewind, 'failure'> {
  const client = useQueryClient()
  const { at } = useView()
  const setView = useSetView()
  const [moving, setMoving] = useState<number | null>(null)
  const [start, setStart] = useState<PlayStart | null>(null)
  const [calls, setCalls] = useState(0)
  const [called, setCalled] = useState(false)
  const wantedAt = moving ?? at
  if (!able && start !== null) setStart(null)

  const toNow = (): void => {
    setMoving(null)
    setStart(null)
    if (at !== null) setView({ at: null }, 'replace')
  }
  const move = (to: number): void => {
    const { nowMs } = readKept(client)
    if (nowMs !== null && to >= nowMs) toNow()
    else setMoving(Math.max(0, Math.floor(to / 1_000) * 1_000))
  }
  usePlay(start, move)
  const go = (to: number): void => {
    setCalled(true)
    if (start !== null) setStart(playFrom(to))
    move(to)
  }

  const write = useEffectEvent((moment: number) => {
    setView({ at: moment }, 'replace')
    setMoving(null)
  })
  useEffect(() => {
    if (moving === null) return undefined
    const timer = setTimeout(() => write(moving), REST_MS)
    return () => clearTimeout(timer)
  }, [moving])

  return {
    open: called || wantedAt !== null,
    calls,
    wantedAt,
    playing: start !== null,
    call: () => {
      setCalled(true)
      setCalls(calls + 1)
    },
    go,
    step: (ms) => {
      const { keptFrom, nowMs } = readKept(client)
      const from = wantedAt ?? nowMs
      if (keptFrom === null || from === null) return
      // A moment before all that is kept is a place to come back from, not to go on from.
      go(Math.max(from + ms, Math.min(from, keptFrom)))
    },
    togglePlay: () => {
      setStart(start === null && wantedAt !== null ? playFrom(wantedAt) : null)
    },
    toLive: () => {
      setCalled(false)
      toNow()
    },
  }
}

/** Both ends of what can be shown, epoch ms; the first in a whole second, as the address has it. */
function readKept(client: QueryClient): { keptFrom: number | null; nowMs: number | null } {
  const keptFrom = client.getQueryData(boardQuery.queryKey)?.body.history.keptFrom ?? null
  return {
    keptFrom: keptFrom === null ? null : Math.ceil(keptFrom / 1_000) * 1_000,
    nowMs: readServerClock(client),
  }
}
