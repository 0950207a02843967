// The HTTP app whose people sign in at a real provider, and what a browser does between the two.
import { SessionAnswer } from '#contract/access.ts'
import type { AccessConfiguration, OidcAccess } from '#server/config/configuration.ts'

import type { HttpAnswer } from './httpCall.ts'
import { CLIENT, REDIRECT, startOidcProvider, type OidcProvider } from './oidcProvider.ts'
import { cookiesOf, serveAccess, type ServedAccess } from './servedAccess.ts'
import { throughProvider } from './throughProvider.ts'
import type { WatchOptions } from './watch.ts'

export type ServedOidc = Pick<ServedAccess, 'call' | 'close' | 'watch'> & {
  provider: OidcProvider
  /** What access control warned of. */
  warnings: string[]
  /** Leads to the provider, with the cookie that is kept meanwhile. @throws where it leads nowhere */
  begin: (to?: string) => Promise<{ location: string; cookie: string }>
  /** What the server answers whom the provider sends back. */
  comeBack: (back: URL, cookie: string) => Promise<HttpAnswer>
  /** All of it. */
  enter: (to?: string) => Promise<HttpAnswer>
  /** The session that an answer begins, ready to be sent; empty where it begins none. */
  session: (answer: HttpAnswer) => string
  who: (session: string) => Promise<SessionAnswer>
}

export const PENDING = '__Host-lockstep-sign-in'

type Parts = {
  way?: Partial<OidcAccess>
  access?: Partial<AccessConfiguration>
  watch?: Pick<WatchOptions, 'storeFile' | 'startAt'>
  /** An own one, which ends with the server, where none is given. */
  provider?: OidcProvider
}

export async function serveOidc({ way, access, watch, provider: given }: Parts = {}): Promise<ServedOidc> {
  const provider = given ?? (await startOidcProvider())
  const served = await serveAccess({ ...access, way: { ...oidcAccess(provider.issuer), ...way } }, watch)
  const begin: ServedOidc['begin'] = async (to = '/') => {
    const answer = await served.call({ path: `/auth/oidc/start?to=${encodeURIComponent(to)}` })
    if (answer.status !== 303) throw new Error(`${answer.status} ${answer.body.toString()}`)
    return { location: headerOf(answer, 'location'), cookie: cookieNamed(answer, PENDING) }
  }
  const comeBack: ServedOidc['comeBack'] = (back, cookie) =>
    served.call({ path: `/auth/oidc/callback${back.search}`, headers: { cookie } })
  return {
    call: served.call,
    watch: served.watch,
    warnings: served.warnings,
    provider,
    begin,
    comeBack,
    enter: async (to) => {
      const { location, cookie } = await begin(to)
      return comeBack(await throughProvider(location, way?.ca ?? undefined), cookie)
    },
    session: (answer) => cookieNamed(answer, '__Host-lockstep'),
    who: async (cookie) => {
      const answer = await served.call({ path: '/api/session', headers: { cookie } })
      return SessionAnswer.parse(JSON.parse(answer.body.toString()))
    },
    close: async () => {
      await served.close()
      if (given === undefined) await provider.stop()
    },
  }
}

export const oidcAccess = (issuer: string): OidcAccess => ({
  kind: 'oidc',
  issuer,
  clientId: CLIENT.id,
  clientSecret: { source: 'the test', read: () => CLIENT.secret },
  redirectUri: REDIRECT,
  groupsClaim: 'groups',
  ca: null,
  operators: ['dba'],
  viewers: ['ops'],
})

export const headerOf = ({ headers }: HttpAnswer, name: string): string => String(headers[name])

/** The cookie of this name that an answer sets, ready to be sent; empty where it sets none. */
export const cookieNamed = (answer: HttpAnswer, name: string): string =>
  cookiesOf(answer)
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';', 1)[0] ?? ''

/** Status and heading of a page of trouble. */
export const told = ({ status, body }: HttpAnswer): string =>
  `${status} ${/<h1>(.*)<\/h1>/.exec(body.toString())?.[1] ?? body.toString()}`

export const UNTRUSTED = '403 The answer of the sign-in provider was not accepted'
export const EXPIRED = '400 This sign-in is not valid any more'
export const SILENT = '503 The sign-in provider does not answer'
export const DISAGREEING = '502 This server and the sign-in provider do not agree on each other'
