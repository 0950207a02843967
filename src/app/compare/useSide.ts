import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { JobDetail } from '#contract/job.ts'

import { ApiError } from '../api.ts'
import { useNow } from '../now.ts'
import { momentFailure } from '../rewind/momentFailure.ts'
import type { Catalog } from '../text/catalog.ts'
import { useText } from '../text/text.ts'
import type { SideChoice, SideName } from './compareView.ts'
import { sideQuery } from './sideQuery.ts'

/** One side as it can be shown. */
export type Side = {
  name: SideName
  /** What is wanted. */
  choice: SideChoice
  /** The moment of the figures, epoch ms: while another is on its way, the one before; null = now. */
  at: number | null
  /** Null = not there yet, or not to be had. */
  job: JobDetail | null
  /** The server's clock, or the moment of the past; null before the first answer. */
  nowMs: number | null
  /** Why it cannot be had, in words. */
  failure: string | null
  /** What is wanted is on its way. */
  loading: boolean
}

export function useSide(name: SideName, choice: SideChoice): Side {
  const catalog = useText()
  const liveMs = useNow()
  const { data, error, isPlaceholderData } = useQuery(sideQuery(choice))
  const [figuresAt, setFiguresAt] = useState(choice.at)
  if (data !== undefined && !isPlaceholderData && figuresAt !== choice.at) setFiguresAt(choice.at)
  const at = isPlaceholderData ? figuresAt : choice.at
  // What the configuration does not name, or no longer, is gone, however good its last figures were.
  const job = data === undefined || isGone(error) ? null : data.body
  return {
    name,
    choice,
    at,
    job,
    nowMs: at ?? liveMs ?? data?.heard.nowMs ?? null,
    failure: error === null || job !== null ? null : failureText(error, choice.at, catalog),
    loading: error === null && (data === undefined || isPlaceholderData),
  }
}

const isGone = (error: Error | null): error is ApiError =>
  error instanceof ApiError && (error.status === 404 || error.status === 400) && error.code !== 'bad-time'

function failureText(error: Error, at: number | null, { compare, job, rewind }: Catalog): string {
  if (isGone(error)) return compare.unknownJob
  const code = error instanceof ApiError ? error.code : null
  if (at !== null) return momentFailure(code, rewind)
  return code === null ? job.failed.unreachable : job.failed.refused(code)
}
