const segmenter = new Intl.Segmenter()

/** Signs at the end of a name that are never cut off: where names differ, it is mostly there. */
const MOST_TAIL = 7
/** A shorter name is not split. */
const LEAST_SPLIT = 12

/** A name in two parts: a style cuts the end off the first where there is no room, so that both ends can be read. */
export function splitName(name: string): { head: string; tail: string } {
  const signs = Array.from(segmenter.segment(name), ({ segment }) => segment)
  if (signs.length < LEAST_SPLIT) return { head: name, tail: '' }
  const at = signs.length - Math.min(MOST_TAIL, Math.floor(signs.length / 3))
  return { head: signs.slice(0, at).join(''), tail: signs.slice(at).join('') }
}
