// Which moment the screens show: now, or one of the past. They ask here for the board and in `now.ts` for the time, and
// know of no other difference. What speaks of the server itself asks `boardQuery` and the server's clock.
import { useQuery } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'

import type { BoardAnswer } from '#contract/board.ts'

import { boardQuery, pastBoardQuery, type BoardState } from './queries.ts'

/** The shown moment of the past, epoch ms; null = now. */
export const ShownAt = createContext<number | null>(null)

export const useShownAt = (): number | null => use(ShownAt)

/** What a screen needs of the board, as it is or was at the shown moment. */
export function useBoard<T>(select: (board: BoardAnswer) => T) {
  const at = useShownAt()
  return useQuery({
    ...(at === null ? boardQuery : pastBoardQuery(at)),
    select: useCallback(({ body }: BoardState) => select(body), [select]),
  })
}
