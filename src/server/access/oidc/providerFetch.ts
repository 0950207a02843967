// Calls to the provider: through the proxy of the environment where there is one, bounded in size, never in the clear.
import type { CustomFetch } from 'openid-client'
import { fetch } from 'undici'

import type { OidcAccess } from '../../config/configuration.ts'
import { isLoopbackHost } from '../../config/endpoint.ts'
import { createDispatcher } from '../../drs/transport/dispatcher.ts'
import { readBody } from '../../drs/transport/readBody.ts'

export type ProviderFetch = {
  /** @throws TypeError where nothing answers, or what answers is not taken */
  fetch: CustomFetch
  close: () => Promise<void>
}

/** Statuses that come without a body. */
const BARE: readonly number[] = [204, 205, 304]

/** Where the provider is on this machine, plain http will do. */
export function createProviderFetch(
  { issuer, ca }: Pick<OidcAccess, 'issuer' | 'ca'>,
  environment = process.env,
): ProviderFetch {
  const way = { ca, proxy: null, environment }
  const dispatcher = createDispatcher(way, new URL(issuer).protocol)
  return {
    fetch: async (url, { method, headers, body, redirect, signal }) => {
      const { protocol, hostname } = new URL(url)
      if (protocol !== 'https:' && !isLoopbackHost(hostname)) throw new TypeError('Not in the clear')
      const answer = await fetch(url, {
        method,
        headers,
        redirect,
        dispatcher,
        // A form, or nothing.
        body: body instanceof URLSearchParams ? body.toString() : null,
        ...(signal ? { signal } : {}),
      })
      const bytes = await readBody(answer.body)
      if (bytes === null) throw new TypeError('The answer is too large')
      const { status } = answer
      return new Response(BARE.includes(status) ? null : Buffer.from(bytes), {
        status,
        headers: [...answer.headers],
      })
    },
    close: () => dispatcher.destroy(),
  }
}
