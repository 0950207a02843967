import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { boardQuery } from './queries.ts'
import { App } from './shell/App.tsx'
import './theme.css'

const client = new QueryClient()
// The figures set out before the words have come.
void client.prefetchQuery(boardQuery)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
