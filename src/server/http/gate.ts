// How many questions about the past may be under way: more only wait, and what waits too long has been given up anyway.
import { failure, RequestError } from './failure.ts'

/** Each takes the store some ms, one after the other; browsers give up after ten seconds. */
export const MOST_UNDER_WAY = 32

export type Gate = <T>(ask: () => Promise<T>) => Promise<T>

/** @throws RequestError `history-busy` beyond `most`. */
export function createGate(most: number): Gate {
  let underWay = 0
  return async (ask) => {
    if (underWay >= most) throw new RequestError(failure('history-busy', ['retry-after', '1']))
    underWay += 1
    try {
      return await ask()
    } finally {
      underWay -= 1
    }
  }
}
