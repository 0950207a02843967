const segmenter = new Intl.Segmenter()

/** Of the end of a name that is never cut off, in letters: where names differ, it is mostly there. */
const MOST_TAIL = 7
/** A shorter name is not split, in letters. */
const LEAST_SPLIT = 12

/** A name in two parts: a style cuts the end off the first where there is no room, so that both ends can be read. */
export function splitName(name: string): { head: string; tail: string } {
  const signs = Array.from(segmenter.segment(name), ({ segment }) => segment)
  const letters = signs.reduce((sum, sign) => sum + lettersOf(sign), 0)
  if (letters < LEAST_SPLIT) return { head: name, tail: '' }
  let room = Math.min(MOST_TAIL, Math.floor(letters / 3))
  // From the end, as far as there is room.
  const tail = signs.toReversed().findIndex((sign) => (room -= lettersOf(sign)) < 0)
  const at = signs.length - tail
  return { head: signs.slice(0, at).join(''), tail: signs.slice(at).join('') }
}

/** A Chinese sign is as wide as two letters, and so is a picture. */
const lettersOf = (sign: string): number => (sign >= '\u2e80' ? 2 : 1)
