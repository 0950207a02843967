/** What one answer may take, decoded: the size on the wire says nothing of a compressed one. */
export const BODY_LIMIT_BYTES = 4 * 1024 * 1024

/** The whole decoded body, or null as soon as it is beyond the limit; the rest is then not read. */
export const readBody = async (body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels the stream, which closes the connection.
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > BODY_LIMIT_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}
