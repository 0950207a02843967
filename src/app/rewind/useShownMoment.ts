import { isCancelledError, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { ApiError } from '../api.ts'
import { POLL_MS } from '../queries.ts'
import { createMoments } from './createMoments.ts'
import { latestOnly } from './latestOnly.ts'

/** Why a moment cannot be shown; the server's code, null where it did not answer. */
export type Failure = { at: number; code: string | null }

type Shown = { at: number | null; failure: Failure | null }

const LIVE: Shown = { at: null, failure: null }

/**
 * What can be shown of a wanted moment (epoch ms; null = now): itself once it is loaded; until then, and while it cannot
 * be had, what was shown before. A page that opens on a moment of the past never shows now in its place.
 */
export function useShownMoment(wantedAt: number | null): Shown {
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown>(wantedAt === null ? LIVE : { at: wantedAt, failure: null })
  if (wantedAt === null && shown !== LIVE) setShown(LIVE)
  const wanted = useRef(wantedAt)
  const [load] = useState(() => {
    const loadMoment = createMoments(client)
    return latestOnly(async (at: number) => {
      const failure = await loadMoment(at).then(() => null, failureAt(at))
      if (wanted.current === null) return
      // Without any picture of the past it is better to show none than to show now.
      setShown((before) => (failure === null ? { at, failure } : { at: before.at ?? at, failure }))
    })
  })
  const again = useEffectEvent(() => {
    if (wantedAt !== null) load(wantedAt)
  })
  useEffect(() => {
    wanted.current = wantedAt
    if (wantedAt !== null) load(wantedAt)
  }, [wantedAt, load])
  useEffect(() => {
    if (shown.failure === null) return undefined
    const timer = setTimeout(again, POLL_MS)
    return () => clearTimeout(timer)
  }, [shown.failure])
  return wantedAt === null ? LIVE : shown
}

/** A call that the page itself gave up, because nobody looks at it any more, is no failure. */
const failureAt =
  (at: number) =>
  (error: unknown): Failure | null =>
    isCancelledError(error) ? null : { at, code: error instanceof ApiError ? error.code : null }
