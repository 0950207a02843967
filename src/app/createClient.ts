import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

import { hearRefusal } from './session/sessionQuery.ts'

/** The page's memory of the server. A call that is refused because nobody is signed in stops the others. */
export function createClient(): QueryClient {
  const onError = (error: Error): void => hearRefusal(client, error)
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
  })
  return client
}
