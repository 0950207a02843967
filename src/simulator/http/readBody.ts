import type { IncomingMessage } from 'node:http'

/** What the gateway takes at most: 12 MB. */
const MOST_BYTES = 12 * 1024 * 1024

/** @returns null where the body is larger than the gateway takes; rejects when the caller goes away. */
export const readBody = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    // A request without an encoding set yields buffers.
    const buffer = chunk as Buffer
    bytes += buffer.length
    if (bytes > MOST_BYTES) return null
    chunks.push(buffer)
  }
  return Buffer.concat(chunks)
}

/** @returns undefined where the text is no JSON. */
export const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
