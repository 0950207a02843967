// What `npm run build` does beside building the page: Node compiles what the server is made of and keeps it in NODE_COMPILE_CACHE. A start
// that finds it there is faster, and needs no TypeScript compiler, which would stay in its memory for months.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

// It reads everything it is made of, and ends for want of a configuration.
spawnSync(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
  env: { ...process.env, LOCKSTEP_CONFIG: path.join(import.meta.dirname, 'none.yaml') },
  stdio: 'ignore',
})
// This refuses to run outside a thread, and is compiled all the same.
await import('#server/store/sqlite/worker.ts').catch(() => undefined)
