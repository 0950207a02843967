// A text made small: what is written every half minute for months wears out the card of a small computer.

/** gzip of a text. */
export const pack = (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()

/** @throws where the bytes are no gzip. */
export const unpack = (packed: ArrayBuffer): Promise<string> =>
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
