import type { QueryClient } from '@tanstack/react-query'

import { PAST } from '../queries.ts'

/**
 * Makes the function that loads all that is on screen as it was at a moment, so that it can be shown at once and as a
 * whole. Each load drops what is kept of moments that neither are on screen nor are about to be: however long someone
 * plays, three moments are in memory. It throws what the first failing call throws.
 */
export function createMoments(client: QueryClient): (at: number) => Promise<void> {
  let loadedAt: number | null = null
  return async (at) => {
    client.removeQueries({
      queryKey: [PAST],
      type: 'inactive',
      predicate: ({ queryKey }) => queryKey[1] !== loadedAt,
    })
    const onScreen = client.getQueryCache().findAll({ type: 'active' })
    await Promise.all(onScreen.map(async ({ meta }) => meta?.past?.(client, at)))
    loadedAt = at
  }
}
