import { useQuery, useQueryClient } from '@tanstack/react-query'

import { readServerClock } from '../now.ts'
import { boardQuery } from '../queries.ts'

const SECOND_MS = 1_000

/** Both ends of the time that can be shown. */
export type Kept = {
  /** Epoch ms, in a whole second, as the address has it; null = nothing is kept. */
  from: number | null
  /** The server's clock, for what a person has just asked for; null before the first answer. */
  readNow: () => number | null
}

export function useKept(): Kept {
  const client = useQueryClient()
  const { data: from = null } = useQuery({ ...boardQuery, select: ({ body }) => body.history.keptFrom })
  return {
    from: from === null ? null : Math.ceil(from / SECOND_MS) * SECOND_MS,
    readNow: () => readServerClock(client),
  }
}
