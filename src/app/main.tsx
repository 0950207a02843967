import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { createClient } from './createClient.ts'
import { boardQuery } from './queries.ts'
import { sessionQuery } from './session/sessionQuery.ts'
import { App } from './shell/App.tsx'
import './theme.css'

const client = createClient()
// The figures set out before the words have come.
void client.prefetchQuery(boardQuery)
void client.prefetchQuery(sessionQuery)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
