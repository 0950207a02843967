// Looks at JSON before it is parsed: a parser may overflow its stack on what is merely deep, and block on what is many.

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Deepest nesting and number of separators of a text that may or may not be JSON. */
export const measureJson = (bytes: Uint8Array): { depth: number; values: number } => {
  let depth = 0
  let deepest = 0
  let values = 1
  let inText = false
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0
    if (inText) {
      if (byte === BACKSLASH) index++
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (byte === COMMA) values++
    else if (OPENING.has(byte)) {
      depth++
      values++
      if (depth > deepest) deepest = depth
    } else if (CLOSING.has(byte)) depth--
  }
  return { depth: deepest, values }
}
