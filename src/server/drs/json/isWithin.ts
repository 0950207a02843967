// Looks at JSON before it is parsed: a parser may overflow its stack on what is merely deep, and block on what is many.

const QUOTE = 0x22
const COMMA = 0x2c
const OPENING_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSING_BRACKET = 0x5d
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d

/** Whether a text that may or may not be JSON nests no deeper and separates no more values; stops where it does. */
export const isWithin = (bytes: Uint8Array, most: { depth: number; values: number }): boolean => {
  let depth = 0
  let values = 1
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte === QUOTE) index = endOfText(bytes, index)
    else if (byte === COMMA) values++
    else if (byte === OPENING_BRACKET || byte === OPENING_BRACE) {
      depth++
      values++
      if (depth > most.depth) return false
    } else if (byte === CLOSING_BRACKET || byte === CLOSING_BRACE) depth--
    if (values > most.values) return false
  }
  return true
}

/** Index of the quote that ends the text begun at `start`, or of the end of it all. */
const endOfText = (bytes: Uint8Array, start: number): number => {
  let index = start + 1
  while (index < bytes.length && bytes[index] !== QUOTE) index += bytes[index] === BACKSLASH ? 2 : 1
  return index
}
