// One HTTP call with everything that may go wrong on the way told apart. Knows nothing of DRS.
import { setImmediate as nextTurn } from 'node:timers/promises'

import { fetch, type Headers } from 'undici'

import { networkCause } from '../problem/networkCause.ts'
import type { OwnCode } from '../problem/ownProblems.ts'
import { createDispatcher, environmentProxy, type Way } from './dispatcher.ts'
import { readBody } from './readBody.ts'

export type Transport = {
  /**
   * Settles when the body has been read in full. @throws TransportFailure, or the signal's reason where it aborted.
   */
  send: (request: OutgoingRequest, signal: AbortSignal) => Promise<IncomingAnswer>
  /** Host and port of the proxy, as far as one is in use; for messages. */
  proxy: string | null
  close: () => Promise<void>
}

export type OutgoingRequest = {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** `body` is null where it was beyond the limit. */
export type IncomingAnswer = { status: number; headers: Headers; body: Uint8Array | null }

export class TransportFailure extends Error {
  override name = 'TransportFailure'
  reason: OwnCode
  /** Null where the call failed before a status came. */
  status: number | null

  constructor(reason: OwnCode, status: number | null, cause: unknown) {
    super(reason, { cause })
    this.reason = reason
    this.status = status
  }
}

export const createTransport = (way: Way, origin: string): Transport => {
  const { protocol } = new URL(origin)
  const dispatcher = createDispatcher(way, protocol)
  /** An answer has left a connection behind; a clock cannot tell whether it is still there once the host has slept. */
  let mayBeIdle = false

  const open = (request: OutgoingRequest, signal: AbortSignal) =>
    fetch(request.url, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      redirect: 'error',
      credentials: 'omit',
      dispatcher,
      signal,
    })

  const openAgain = async (request: OutgoingRequest, signal: AbortSignal) => {
    const mayHaveTakenIdle = mayBeIdle
    try {
      return await open(request, signal)
    } catch (error) {
      if (signal.aborted || !mayHaveTakenIdle || networkCause(error, false) !== 'CONNECTION_RESET')
        throw error
      // The other side closed an idle connection before this call took it. Every call here is a read. What else was
      // idle is likely closed as well: in the next turn that is known.
      mayBeIdle = false
      await nextTurn()
      return await open(request, signal)
    }
  }

  return {
    proxy: proxyHost(way, protocol),
    send: async (request, signal) => {
      let status: number | null = null
      try {
        const response = await openAgain(request, signal)
        status = response.status
        const body = await readBody(response.body)
        mayBeIdle = true
        return { status, headers: response.headers, body }
      } catch (error) {
        signal.throwIfAborted()
        throw new TransportFailure(networkCause(error, status !== null), status, error)
      }
    },
    close: () => dispatcher.destroy(),
  }
}

const proxyHost = (way: Way, protocol: string): string | null => {
  const url = way.proxy ?? (protocol === 'https:' ? environmentProxy(way.environment) : null)
  return url === null ? null : (URL.parse(url)?.host ?? null)
}
