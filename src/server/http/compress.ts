// Compression off the event loop.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { Encoding } from './acceptEncoding.ts'

const gzipAsync = promisify(gzip)
const brotliAsync = promisify(brotliCompress)

/** One packet holds this much anyway. */
const WORTHWHILE_BYTES = 1_400

export const isWorthwhile = (body: Buffer): boolean => body.length >= WORTHWHILE_BYTES

/** Quality 5: higher ones cost ten times the time for a tenth less bytes on our JSON. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(body)
  if (encoding === 'identity') return body
  return brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}
