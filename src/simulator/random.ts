// Chance without state: the same question always has the same answer, whatever was asked before.

export type Part = string | number

/** 0 to 2^32 - 1, evenly spread, the same for the same parts (FNV-1a with the finish of MurmurHash3). */
export const hashOf = (...parts: readonly Part[]): number => {
  let hash = 0x811c9dc5
  const text = parts.join('\u0001')
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** 0 up to but never 1. */
export const chanceOf = (...parts: readonly Part[]): number => hashOf(...parts) / 2 ** 32

/** An integer from `least` to `most`, both included. */
export const integerOf = (range: readonly [least: number, most: number], ...parts: readonly Part[]): number =>
  range[0] + Math.floor(chanceOf(...parts) * (range[1] - range[0] + 1))

/** `length` hexadecimal digits. */
export const hexOf = (length: number, ...parts: readonly Part[]): string => {
  let text = ''
  for (let block = 0; text.length < length; block++) {
    text += hashOf(...parts, block)
      .toString(16)
      .padStart(8, '0')
  }
  return text.slice(0, length)
}
