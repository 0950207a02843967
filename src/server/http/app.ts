// The HTTP server as a list of what is allowed; started and ended elsewhere.
import { Server as TlsServer } from 'node:tls'

import { fastify, type FastifyInstance, type FastifyServerOptions } from 'fastify'

import type { Access } from '../access/access.ts'
import { createAdmission } from '../access/admission.ts'
import { addOidcRoutes } from '../access/oidc/oidcRoutes.ts'
import { rightOf, rights } from '../access/rights.ts'
import { newId } from '../access/secrets.ts'
import { addSessionRoutes } from '../access/sessionRoutes.ts'
import { addTokenRoutes } from '../access/tokenRoutes.ts'
import { addWallRoutes } from '../access/wallRoutes.ts'
import type { BoardViews } from '../board/boardViews.ts'
import type { Clock } from '../clock.ts'
import type { Configuration } from '../config/configuration.ts'
import type { ListenAddress } from '../config/listen.ts'
import { isWildcard } from '../config/openDoor.ts'
import type { HistoryViews } from '../history/historyViews.ts'
import type { ForeignCall } from '../poll/foreignCall.ts'
import { addBoardRoute, addDiagnosticsRoute, addHealthRoutes, addJobRoute } from './boardRoutes.ts'
import { failure, RequestError, type Failure } from './failure.ts'
import { addHistoryRoutes } from './historyRoutes.ts'
import type { TlsPair } from '../access/followTls.ts'
import { listenerOptions } from './listenerOptions.ts'
import { createGuard } from './guard.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { createPastAnswers } from './pastAnswers.ts'
import { addProxiedRoute } from './proxiedRoute.ts'
import { createReplies, type Replies } from './replies.ts'
import { createSender } from './sender.ts'
import type { Site } from './site.ts'
import { addSiteRoutes } from './siteRoutes.ts'

export type AppParts = {
  access: Access
  board: BoardViews
  /** Null = nothing is kept. */
  history: HistoryViews | null
  ask: ForeignCall
  clock: Clock
  configuration: () => Configuration
  site: Site
  /** Null = plain http. */
  tls: TlsPair | null
  log: AppLog
  limits?: Partial<Limits>
}

export type AppLog = { error: (facts: Readonly<Record<string, unknown>>, message: string) => void }

export type App = {
  server: FastifyInstance
  /** From now on every answer asks for the end of its connection. */
  drain: () => void
  /** New connections get this certificate. */
  renewTls: (pair: TlsPair) => void
}

export function createApp(parts: AppParts): App {
  const { access, board, history, ask, clock, configuration, site, tls, log, limits } = parts
  const sender = createSender({ clock, build: site.build, frames: access.frames })
  const replies = createReplies(sender)
  const failed = createErrorHandler(replies, log)
  const options = {
    ...listenerOptions({ ...defaultLimits, ...limits }, tls),
    logger: false,
    // Who asks is told by access.factsOf, which trusts the proxies of the configuration and no others.
    trustProxy: false,
    // Requests that are under way when the server is asked to end are answered like any other.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => failed(error, { request, reply }),
    clientErrorHandler: (error, socket) => sender.refuse(socket, rawStatus(error.code)),
  } satisfies FastifyServerOptions
  const app = fastify(options)
  app.server.maxConnections = limits?.maxConnections ?? defaultLimits.maxConnections
  // Whatever a client expects of us, it gets an answer; Node's own refusal would lack our headers.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))

  const guard = createGuard({
    hosts: [...listenHosts(configuration().listen), ...access.hosts],
    factsOf: access.factsOf,
  })
  const admit = createAdmission(access)
  app.addHook('onRequest', (request, reply, done) => {
    const refused = guard(request.raw) ?? admit(request, reply)
    return refused ? replies.fail({ request, reply }, refused) : done()
  })
  app.setErrorHandler((error, request, reply) => failed(error, { request, reply }))
  readJsonOnly(app)

  const api = { board, configuration, sender, replies }
  const past = createPastAnswers({ ...api, history, clock })
  addBoardRoute(app, api, past)
  addJobRoute(app, api, past)
  addHistoryRoutes(app, { ...api, history, clock })
  addDiagnosticsRoute(app, api)
  addHealthRoutes(app, api)
  addProxiedRoute(app, { ...api, ask })
  addSessionRoutes(app, { access, replies })
  addWallRoutes(app, { access, replies, clock })
  addTokenRoutes(app, { access, replies })
  if (access.oidc) addOidcRoutes(app, { oidc: access.oidc, access, sender, clock })
  refuseOtherMethods(app)
  addSiteRoutes(app, { site, sender, replies })
  return {
    server: app,
    drain: sender.drain,
    renewTls: (pair) => {
      if (app.server instanceof TlsServer) app.server.setSecureContext(pair)
    },
  }
}

/** The address that is listened on is a name too, unless it stands for all there are. */
const listenHosts = (listen: ListenAddress): readonly string[] =>
  isWildcard(listen) ? [] : [listen.host.includes(':') ? `[${listen.host}]` : listen.host]

/** Methods that the table of rights does not have are refused by the hook; here they only become routes. */
function refuseOtherMethods(app: FastifyInstance): void {
  const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']
  for (const url of Object.keys(rights).filter((path) => path !== '/*')) {
    const method = all.filter((name) => !app.hasRoute({ url, method: name }) && rightOf(url, name) === null)
    app.route({ url, method, handler: () => {} })
  }
}

/** Own parser: nothing but JSON is read, and what is wrong with it is said in our words. */
function readJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(body.toString()))
    } catch {
      done(new RequestError(failure('bad-body')))
    }
  })
}

const ERROR_CODES: Readonly<Record<string, Parameters<typeof failure>[0]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-body',
  FST_ERR_BAD_URL: 'bad-url',
  // A method that Node reads and the router has never heard of.
  FST_ERR_NOT_FOUND: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'bad-url',
}

function createErrorHandler(replies: Replies, log: AppLog) {
  return (error: unknown, exchange: Parameters<Replies['fail']>[0]): void => {
    // Whoever went away within their own body gets no answer, and is no defect.
    const told = exchange.request.raw.readableAborted ? failure('bad-body') : failureOf(error)
    replies.fail(exchange, told.code === 'internal' ? noted(error, told, log) : told)
  }
}

/** Whoever is told of it can say which line of the log is theirs; what went wrong stands there alone. */
function noted(error: unknown, told: Failure, log: AppLog): Failure {
  const id = newId()
  log.error({ err: error, id }, 'A request ended in an error of ours')
  return { ...told, message: `${told.message} It is ${id} there.` }
}

function failureOf(error: unknown): Failure {
  if (error instanceof RequestError) return error.failure
  const code = error instanceof Error && 'code' in error ? ERROR_CODES[String(error.code)] : undefined
  return failure(code ?? 'internal')
}

const rawStatus = (code: string | undefined): string => {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
}
