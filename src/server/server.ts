// The whole server of one process, put together from its parts; it starts and ends here.
import type { AddressInfo } from 'node:net'

import { createAccess } from './access/access.ts'
import { followTls } from './access/followTls.ts'
import { createBoard } from './board/board.ts'
import type { Clock } from './clock.ts'
import { listenText } from './config/listen.ts'
import { secretsOf } from './config/secretsOf.ts'
import type { Configuration, ProjectConfiguration } from './config/configuration.ts'
import { createDrsClient } from './drs/createDrsClient.ts'
import { createCredentials } from './drs/credential/createCredentials.ts'
import type { Redactor } from './drs/redact.ts'
import { createApp } from './http/app.ts'
import type { Limits } from './http/limits.ts'
import type { Site } from './http/site.ts'
import { createHistoryViews } from './history/historyViews.ts'
import type { Log } from './log.ts'
import { createPoller } from './poll/poller.ts'
import type { Store } from './store/store.ts'

export type ServerParts = {
  configuration: Configuration
  clock: Clock
  /** 0 up to 1. */
  random: () => number
  log: Log
  redactor: Redactor
  site: Site
  /** Null = nothing is kept. */
  store: Store | null
  /** Absolute path of the users of the password mode, where the configuration names no other. */
  usersFile: string
  limits?: Partial<Limits>
}

export type Server = {
  /** `http://host:port`, or with https */
  url: string
  /** Everything but the address to listen on and who may look. */
  reconfigure: (configuration: Configuration) => void
  /** Answers what is under way, then ends; settles within four seconds. */
  close: () => Promise<void>
}

/** Connections that are still open then are cut. */
const DRAIN_MS = 3_000
/** The board of before is usually there in a tenth of it. */
const RESTORE_MS = 2_000

/** Listens, then polls. @throws when the address cannot be listened on; nothing is left behind then. */
export async function startServer(parts: ServerParts): Promise<Server> {
  const { clock, random, log, redactor, site, store, usersFile, limits } = parts
  let { configuration } = parts
  let credentials = createCredentials({ clock, redactor })
  const clients = (project: ProjectConfiguration) =>
    createDrsClient(project, { clock, credential: credentials.of(project), redactor })
  for (const secret of secretsOf(configuration)) redactor.watch(secret)

  const board = createBoard({ configuration, clock, log, store })
  const poller = createPoller({ configuration, clients, board: board.sink, clock, random, log })
  const access = createAccess({ configuration: configuration.access, usersFile, store, clock, log })
  const tls = configuration.access?.tls ? followTls(configuration.access.tls, clock, log) : null
  const app = createApp({
    access,
    tls: tls?.first ?? null,
    board: board.views,
    history:
      store &&
      createHistoryViews({
        store,
        views: board.views,
        configuration: () => configuration,
        keepSpans: board.keepSpans,
      }),
    ask: poller.ask,
    clock,
    configuration: () => configuration,
    site,
    log,
    ...(limits ? { limits } : {}),
  })
  tls?.begin(app.renewTls)
  const end = async (): Promise<void> => {
    await poller.stop()
    board.close()
    tls?.stop()
    await access.close()
    await Promise.all([credentials.close(), store?.close()])
  }
  // A store that is slow to open must not keep the screens dark: what is kept is then taken in later.
  await Promise.race([
    Promise.all([board.restore(), access.restore()]),
    new Promise<void>((resolve) => clock.after(RESTORE_MS, resolve)),
  ])
  try {
    await app.server.listen(configuration.listen)
  } catch (error) {
    await end()
    throw error
  }
  poller.start()
  return {
    url: `${tls === null ? 'http' : 'https'}://${placeOf(configuration.listen.host, app.server.server.address())}`,
    reconfigure: (next) => {
      // The address is open for those whom this access lets in, and for nobody else.
      configuration = { ...next, listen: configuration.listen, access: configuration.access }
      for (const secret of secretsOf(configuration)) redactor.watch(secret)
      const before = credentials
      credentials = createCredentials({ clock, redactor })
      store?.limit(configuration.store)
      board.reconfigure(configuration)
      poller.reconfigure(configuration)
      before.close().catch((error: unknown) => log.warn({ err: error }, 'An old credential did not close'))
    },
    close: async () => {
      app.drain()
      const cut = clock.after(DRAIN_MS, () => app.server.server.closeAllConnections())
      await Promise.all([app.server.close(), end()])
      cut()
    },
  }
}

function placeOf(host: string, address: AddressInfo | string | null): string {
  // A server on TCP has an address of this type once it listens.
  const { port } = address as AddressInfo
  return listenText({ host, port })
}
