import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { ApiError, type Answer } from '../api.ts'
import { useText } from '../text/text.ts'

type LoadedProps<T> = {
  query: UseQueryResult<Answer<T>>
  /** What to show of it; what was there before stays when a poll fails. */
  children: (body: T) => ReactNode
}

/** A list, or why there is none: on its way, or not to be had. */
export function Loaded<T>({ query: { data, error }, children }: LoadedProps<T>) {
  const { page } = useText().access
  if (data) return children(data.body)
  return (
    <p role="status" className="text-second">
      {error === null
        ? page.loading
        : error instanceof ApiError
          ? page.refused(error.code)
          : page.unreachable}
    </p>
  )
}
