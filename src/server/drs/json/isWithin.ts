// Looks at JSON before it is parsed: a parser may overflow its stack on what is merely deep, and block on what is many.

const QUOTE = 0x22
const BACKSLASH = 0x5c

const OTHER = 0
const TEXT = 1
const COMMA = 2
const OPENING = 3
const CLOSING = 4

/** What a byte outside of a text is: one look tells, where comparing would take six. */
const kinds = new Uint8Array(256)
kinds[QUOTE] = TEXT
kinds[0x2c] = COMMA
kinds[0x5b] = kinds[0x7b] = OPENING
kinds[0x5d] = kinds[0x7d] = CLOSING

/**
 * Whether a text that may or may not be JSON nests no deeper and separates no more values; stops where it does.
 * Every answer passes through here byte by byte: the two inner loops are what it costs, so nothing else is in them.
 */
export const isWithin = (
  bytes: Uint8Array,
  { depth, values }: { depth: number; values: number },
): boolean => {
  const end = bytes.length
  let depthNow = 0
  let valuesNow = 1
  let index = 0
  for (;;) {
    let kind: number | undefined = OTHER
    // Below `end` there is a byte.
    while (index < end && (kind = kinds[bytes[index] as number]) === OTHER) index++
    if (index >= end) return true
    index++
    if (kind === TEXT) {
      let byte: number | undefined
      while (index < end && (byte = bytes[index]) !== QUOTE) index += byte === BACKSLASH ? 2 : 1
      index++
    } else if (kind === CLOSING) depthNow--
    else {
      if (++valuesNow > values) return false
      if (kind === OPENING && ++depthNow > depth) return false
    }
  }
}
