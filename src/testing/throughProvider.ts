// What a browser does at a provider: it follows where it is sent and keeps cookies, until it is sent elsewhere.

import { Agent, fetch } from 'undici'

const MOST_HOPS = 10

/**
 * From the address that begins a sign-in to the one it ends at, outside of the provider. `ca`: PEM of the authority that
 * vouches for it. @throws where it does not end
 */
export async function throughProvider(from: string, ca?: string): Promise<URL> {
  const dispatcher = new Agent(ca === undefined ? {} : { connect: { ca } })
  const { origin } = new URL(from)
  const cookies = new Map<string, string>()
  let at = new URL(from)
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    // Each hop is told by the one before.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
      dispatcher,
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    // oxlint-disable-next-line no-await-in-loop
    if (location === null) throw new Error(`${at.pathname}: ${answer.status} ${await answer.text()}`)
    at = new URL(location, at)
    if (at.origin !== origin) return at
  }
  throw new Error(`Sent around in a circle: ${at.href}`)
}
