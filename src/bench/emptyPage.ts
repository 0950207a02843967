// The floor of the first view: a page of the same libraries with nothing on it, built in this run.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { build } from 'vite'

/** Inside the project, so that the libraries are found. */
const folder = path.resolve(import.meta.dirname, '../../.out/bench/empty-page')

const entry = `
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Router } from 'wouter'
import * as z from 'zod/mini'
const Answer = z.object({ jobs: z.array(z.string()), at: z.nullable(z.number()), kind: z.optional(z.enum(['a', 'b'])) })
const Empty = () => {
  const { data } = useQuery({ queryKey: ['a'], queryFn: () => Answer.parse({}) })
  return createElement('p', null, data?.at)
}
const page = createElement(Router, null, createElement(Route, { path: '/' }, createElement(Empty)))
createRoot(document.body).render(createElement(QueryClientProvider, { client: new QueryClient() }, page))
`

/** Sizes in bytes. */
export async function measureEmptyPage(): Promise<{ brotli: number; gzip: number }> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'entry.js'), entry)
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(folder, 'entry.js') },
    },
  })
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const code = outputs.map((part) => (part.type === 'chunk' ? part.code : '')).join('')
  return { brotli: brotliCompressSync(code).length, gzip: gzipSync(code, { level: 9 }).length }
}
