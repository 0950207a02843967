// How handlers answer: JSON of any size, or a failure in the shape that its path promises.
import type { FastifyReply, FastifyRequest } from 'fastify'

import { chooseEncoding } from './acceptEncoding.ts'
import { apiErrorBody, drsErrorBody, type Failure } from './failure.ts'
import { compressedAnswer, jsonAnswer, toJson } from './jsonAnswer.ts'
import type { Sender } from './sender.ts'

export type Exchange = { request: FastifyRequest; reply: FastifyReply }

export type Replies = {
  json: (exchange: Exchange, value: unknown, status?: number) => Promise<void>
  fail: (exchange: Exchange, told: Failure) => void
}

export const createReplies = (sender: Sender): Replies => ({
  json: async ({ request, reply }, value, status = 200) => {
    const encoding = chooseEncoding(request.headers['accept-encoding'])
    sender.send(reply, await compressedAnswer(toJson(value), encoding, { status, headers: [] }))
  },
  fail: ({ request, reply }, told) => {
    const body = isProxied(request.raw.url) ? drsErrorBody(told) : apiErrorBody(told)
    sender.send(reply, jsonAnswer(toJson(body), { status: told.status, headers: told.headers ?? [] }))
  },
})

const isProxied = (url: string | undefined): boolean => url?.startsWith('/v3/') ?? false
