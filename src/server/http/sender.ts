// The one way an answer leaves the server: ready bytes and ready headers, plus the clock of this moment.
import type { Socket } from 'node:net'

import type { FastifyReply } from 'fastify'

import { buildHeader, nowHeader } from '#contract/routes.ts'

import type { Clock } from '../clock.ts'
import { securityHeaders } from './securityHeaders.ts'
import { createTurnstile } from './turnstile.ts'

/** An answer that can be sent any number of times; `headers` flat, name and value in turn. */
export type ReadyAnswer = { status: number; headers: readonly string[]; body: Buffer | null }

export type Sender = {
  send: (reply: FastifyReply, answer: ReadyAnswer) => void
  /** For what is no HTTP request at all: answers the bare socket and ends it. */
  refuse: (socket: Socket, status: string) => void
  /** From now on every answer asks for the end of its connection. */
  drain: () => void
}

type SenderParts = {
  clock: Clock
  /** Hash of the built files. */
  build: string
  /** Origins whose pages may show ours in a frame. */
  frames: readonly string[]
}

/** Smaller ones take less time than the turn they would wait for. */
const LARGE_BYTES = 128 * 1_024

export function createSender({ clock, build, frames }: SenderParts): Sender {
  const turnstile = createTurnstile()
  let always: readonly string[] = [...securityHeaders(frames), buildHeader, build]
  const headersOf = (own: readonly string[]): string[] => [
    ...own,
    ...always,
    nowHeader,
    String(clock.nowMs()),
  ]
  return {
    send: (reply, { status, headers, body }) => {
      // Fastify's own way of sending costs more than the whole rest of a board answer.
      reply.hijack()
      const leave = (): void => {
        reply.raw.writeHead(status, headersOf(headers))
        reply.raw.end(body ?? undefined)
      }
      if (body === null || body.length < LARGE_BYTES) leave()
      else turnstile.pass(reply.request.raw.socket, leave)
    },
    refuse: (socket, status) => {
      const flat = headersOf(['connection', 'close', 'content-length', '0'])
      const lines = flat.map((text, index) => (index % 2 === 0 ? `\r\n${text}: ` : text))
      if (socket.writable) socket.end(`HTTP/1.1 ${status}${lines.join('')}\r\n\r\n`)
      else socket.destroy()
    },
    drain: () => {
      always = [...always, 'connection', 'close']
    },
  }
}
