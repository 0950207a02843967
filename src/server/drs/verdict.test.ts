import { expect, test } from 'vitest'

import type { Reply } from './reply.ts'
import { parsedJson } from './testing/parsedJson.ts'
import { judgeReply } from './verdict.ts'

type Facts = Partial<Pick<Reply, 'status' | 'body' | 'trouble'>>

const reply = ({ status = 200, body, trouble = null }: Facts): Reply => {
  const { value, entries } = body === undefined ? { value: undefined, entries: null } : parsedJson(body)
  return { status, body: value, entries, trouble, requestId: null, dateHeaderAt: null, retryAfterMs: null }
}

const entry = { job_id: 'a', error_code: 'DRS.M00289' }

test.each<[string, Facts, unknown]>([
  ['an envelope', { body: { count: 1, results: [entry] } }, 'answer'],
  ['an empty envelope', { body: { count: 0, results: [] } }, 'answer'],
  ['an envelope as 202', { status: 202, body: { results: [entry] } }, 'answer'],
  ['an envelope under 400', { status: 400, body: { results: [entry] } }, 'rejected answer'],
  ['an envelope under 404', { status: 404, body: { results: [entry] } }, 'rejected answer'],
  ['an envelope under 500', { status: 500, body: { results: [entry] } }, 'HTTP_ERROR'],
  ['an error beside an empty envelope', { body: { results: [], error_code: 'APIGW.0308' } }, 'THROTTLED'],
  ['an error under 200', { body: { error_code: 'APIGW.0301' } }, 'SIGNED_OUT'],
  ['something else under 200', { body: { hello: 1 } }, 'UNREADABLE'],
  ['results that are no list', { body: { results: {} } }, 'UNREADABLE'],
  ['a page under 200', { trouble: 'PROXY_ANSWERED' }, 'PROXY_ANSWERED'],
  ['a page under 403', { status: 403, trouble: 'PROXY_ANSWERED' }, 'PROXY_ANSWERED'],
  ['a page under 404', { status: 404, trouble: 'PROXY_ANSWERED' }, 'PROXY_ANSWERED'],
  ['a page under 502', { status: 502, trouble: 'PROXY_ANSWERED' }, 'HTTP_ERROR'],
  ['a page under 429', { status: 429, trouble: 'PROXY_ANSWERED' }, 'THROTTLED'],
  ['nothing under 503', { status: 503, trouble: 'EMPTY' }, 'HTTP_ERROR'],
  ['nothing under 404', { status: 404, trouble: 'EMPTY' }, 'WITHDRAWN'],
  ['IAM speaking', { status: 401, body: { error: { code: 'IAM.0062', message: 'no' } } }, 'SIGNED_OUT'],
])('%s', (_, facts, expected) => {
  const verdict = judgeReply(reply(facts))

  expect(verdict.kind === 'failure' ? verdict.cause : `${verdict.rejected ? 'rejected ' : ''}answer`).toBe(
    expected,
  )
})
