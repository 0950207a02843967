import { Headers } from 'undici'
import { expect, test } from 'vitest'

import { readFailureBody } from './problem/failureBody.ts'
import { readReply } from './reply.ts'

const fromHeader = (text: string): string | null => {
  const headers = new Headers({ 'x-request-id': text })
  return readReply({ status: 200, headers, body: Buffer.from('{}') }, 0, (plain) => plain).requestId
}

const fromBody = (text: string): string | null =>
  readFailureBody({ error_code: 'APIGW.0301', error_msg: 'no', request_id: text })?.requestId ?? null

test.each([
  ['0a1b2c3d4e5f60718293a4b5c6d7e8f9'],
  ['f9e8d7c6-b5a4-9382-7160-5f4e3d2c1b0a'],
  ['abc.def:1'],
  ['a'.repeat(128)],
])('%s is the id of a call', (text) => {
  expect([fromHeader(text), fromBody(text)]).toEqual([text, text])
})

test.each([
  ['=HYPERLINK("https://example.org","open")'],
  ['+1+1'],
  ['-1+1'],
  ['@SUM(1)'],
  ['\t=1+1'],
  ['<b>id</b>'],
  ['a b'],
  ['a'.repeat(129)],
  [''],
])('%j is none', (text) => {
  expect([fromHeader(text), fromBody(text)]).toEqual([null, null])
})
