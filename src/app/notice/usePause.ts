import { useQueryClient } from '@tanstack/react-query'

import { goOn, standStill, useStandstill } from '../standstill.ts'

/** Whether a person has paused all updates, and what changes that. */
export function usePause(): { paused: boolean; toggle: () => void } {
  const client = useQueryClient()
  const paused = useStandstill() === 'paused'
  const toggle = (): void => {
    if (paused) {
      goOn(client, 'paused')
      return
    }
    standStill(client, 'paused')
    // What is under way must not move a figure either; what is still loading for the first time may come.
    void client.cancelQueries({
      predicate: ({ queryKey, state }) => queryKey[0] !== 'session' && state.data !== undefined,
    })
  }
  return { paused, toggle }
}
