import { queryOptions } from '@tanstack/react-query'

import { HistoryAnswer } from '#contract/history.ts'
import { historyPath } from '#contract/routes.ts'

import { getJson } from '../api.ts'
import { every, HIDDEN_POLL_MS, past, polled, pollIntervalMs } from '../queries.ts'

/** Points of one type: a chart of a page's width shows no more. */
const POINTS = 400

type Asked = {
  project: string
  jobId: string
  fromAt: number
  /** Null = up to now. */
  toAt: number | null
  /** Between two polls of what reaches up to now. */
  everyMs: number
}

/** Counts of one job over time; only what reaches up to now is asked for again. */
export function historyQuery({ project, jobId, fromAt, toAt, everyMs }: Asked) {
  const parameters = new URLSearchParams({ from: String(fromAt), points: String(POINTS) })
  if (toAt !== null) parameters.set('to', String(toAt))
  const next = every(() => (document.visibilityState === 'hidden' ? HIDDEN_POLL_MS : everyMs))
  const soon = every(pollIntervalMs)
  return queryOptions({
    ...(toAt === null ? polled : past),
    // What has passed is asked for until it has come, and then never again.
    refetchInterval: ({
      state,
    }: {
      state: { status: string; data?: { body: HistoryAnswer } | undefined }
    }) => {
      if (toAt !== null && state.status !== 'error') return false
      // What has just been heard may not be kept yet.
      return state.data?.body.types.length === 0 ? soon() : next()
    },
    queryKey: ['history', project, jobId, fromAt, toAt],
    queryFn: ({ signal }) =>
      getJson(
        `${historyPath(project, jobId)}?${parameters.toString()}`,
        (json) => HistoryAnswer.parse(json),
        signal,
      ),
  })
}
