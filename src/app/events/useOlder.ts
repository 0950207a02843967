import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

import type { EventsFilter } from '../story/eventsFilter.ts'
import { addOlder } from '../story/eventsQuery.ts'

/** Asks for older events, one answer at a time. */
export function useOlder(filter: EventsFilter) {
  const client = useQueryClient()
  const { mutate, isPending, isError } = useMutation({
    mutationFn: () => addOlder(client, filter),
    networkMode: 'always',
    scope: { id: 'older-events' },
  })
  return { ask: useCallback(() => mutate(), [mutate]), isPending, isError }
}
