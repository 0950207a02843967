// The page and its files. Screens are paths of the page; everything else is a file by its exact name, or not there.
import type { FastifyInstance } from 'fastify'

import { chooseEncoding } from './acceptEncoding.ts'
import { matchesEtag } from './etag.ts'
import { failure } from './failure.ts'
import { notFoundPage } from './notFoundPage.ts'
import type { Exchange, Replies } from './replies.ts'
import { isScreen } from './screens.ts'
import type { ReadyAnswer, Sender } from './sender.ts'
import type { Site, SiteFile } from './site.ts'

export function addSiteRoutes(
  app: FastifyInstance,
  { site, sender, replies }: { site: Site; sender: Sender; replies: Replies },
): void {
  const sendFile = (exchange: Exchange, file: SiteFile): void => {
    const { request, reply } = exchange
    const isKnown = matchesEtag(request.headers['if-none-match'], file.etag)
    sender.send(reply, isKnown ? file.unchanged : encoded(exchange, file))
  }

  /** The page says in the viewer's language that nothing is there, and the status says it to everything else. */
  const sendNotFound = (exchange: Exchange, path: string): void => {
    const page = path.startsWith('/api/') || site.index === null ? null : encoded(exchange, site.index)
    sender.send(exchange.reply, page === null ? notFoundPage : { ...page, status: 404 })
  }

  app.get('/*', (request, reply) => {
    const path = pathOf(request.raw.url)
    const screen = isScreen(path)
    const file = screen ? site.index : site.files.get(path)
    if (file) return sendFile({ request, reply }, file)
    if (screen) return replies.fail({ request, reply }, failure('not-built'))
    const isNavigation = request.headers.accept?.includes('text/html') ?? false
    // A page in place of a missing script would only be a stranger error.
    if (isNavigation && !path.startsWith('/assets/')) return sendNotFound({ request, reply }, path)
    return replies.fail({ request, reply }, failure(isTooLong(path) ? 'bad-url' : 'not-found'))
  })

  const refuse = ({ request, reply }: Exchange): void => {
    const path = pathOf(request.raw.url)
    const isThere = isScreen(path) || site.files.has(path)
    const told = isThere ? failure('method-not-allowed', ['allow', 'GET, HEAD']) : failure('not-found')
    replies.fail({ request, reply }, told)
  }
  // Before any body is read: what is wrong with one does not matter where nothing reads it.
  app.addHook('onRequest', (request, reply, done) => (request.is404 ? refuse({ request, reply }) : done()))
  app.setNotFoundHandler((request, reply) => refuse({ request, reply }))
}

// The router takes no parameter of more than 128 characters, so such a path of the API ends here.
const isTooLong = (path: string): boolean => path.startsWith('/api/projects/') && path.length > 128

const pathOf = (url = '/'): string => url.split('?', 1)[0] ?? '/'

const encoded = ({ request }: Exchange, file: SiteFile): ReadyAnswer =>
  file.encoded.get(chooseEncoding(request.headers['accept-encoding'])) ?? file.plain
