// The HTTP app over a board that watches the simulator, with a built page of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { createAccess } from '#server/access/access.ts'
import { followTls } from '#server/access/followTls.ts'
import { createApp, type App } from '#server/http/app.ts'
import type { Limits } from '#server/http/limits.ts'
import { loadSite } from '#server/http/site.ts'

import { startWatch, type Watch, type WatchOptions } from './watch.ts'

export type ServedWatch = {
  watch: Watch
  app: App
  /** Listens on loopback at a free port and gives that port. */
  listen: () => Promise<number>
  /** What the app logged as errors. */
  errors: string[]
  /** What access control warned of. */
  warnings: string[]
  close: () => Promise<void>
}

export const script = `document.title = ${JSON.stringify('lockstep '.repeat(200))}`

/** Polled for a minute, so that every project has been asked. */
export async function serveWatch(options: WatchOptions, limits?: Partial<Limits>): Promise<ServedWatch> {
  const folder = writeSite()
  const watch = await startWatch(options)
  await watch.clock.advance(60_000)
  const errors: string[] = []
  const warnings: string[] = []
  const log = { info: () => {}, error: (_: object, message: string) => void errors.push(message) }
  const files = watch.configuration.access?.tls ?? null
  const tls = files && followTls(files, watch.clock, log)
  const access = createAccess({
    configuration: watch.configuration.access,
    usersFile: path.join(folder, 'users.json'),
    store: watch.store,
    clock: watch.clock,
    log: { ...log, warn: (_, message) => void warnings.push(message) },
  })
  await access.restore()
  const app = createApp({
    access,
    board: watch.board.views,
    history: watch.history,
    ask: watch.poller.ask,
    clock: watch.clock,
    configuration: () => watch.configuration,
    tls: tls?.first ?? null,
    site: loadSite(folder),
    log: { error: (facts, message) => void errors.push(`${message} ${String(facts['err'])}`) },
    ...(limits ? { limits } : {}),
  })
  tls?.begin(app.renewTls)
  return {
    watch,
    app,
    listen: async () => {
      await app.server.listen({ host: '127.0.0.1', port: 0 })
      // A server on TCP has an address of this type.
      return (app.server.server.address() as AddressInfo).port
    },
    errors,
    warnings,
    close: async () => {
      await app.server.close()
      tls?.stop()
      await access.close()
      await watch.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As a build leaves it: this build's files, one asset of the last build, and a file that is in no list. */
function writeSite(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-site-'))
  mkdirSync(path.join(folder, 'assets'))
  const files = {
    'index.html': '<!doctype html><script type="module" src="/assets/index-new.js"></script>',
    'theme.js': '// theme',
    'assets/index-new.js': script,
    'assets/index-new.js.br': brotliCompressSync(script),
    'assets/index-new.js.gz': gzipSync(script),
    'assets/index-old.js': '// the last build',
    'secret.txt': 'in no list',
    'build.json': JSON.stringify({
      current: ['assets/index-new.js', 'index.html', 'theme.js'],
      previous: ['assets/index-old.js'],
    }),
  }
  for (const [name, body] of Object.entries(files)) writeFileSync(path.join(folder, name), body)
  return folder
}
