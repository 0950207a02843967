// How wide a text will be, told without measuring: a layout that is a pure function cannot ask a browser.

/** Widths of Inter's letters in em, semi-bold and rounded up; what is not listed is no wider than an n. */
const OTHER_EM = 0.62
const widthsEm: readonly (readonly [letters: string, em: number])[] = [
  [' \u00a0ijlI.,:;·', 0.28],
  ["ftr!'|/()", 0.42],
  ['0123456789-', 0.65],
  ['ABCDEFGHJKLNOPQRSTUVXYZ≈', 0.75],
  ['mwM', 0.93],
  ['W%@—', 1.02],
]
/** Chinese, Japanese and Korean signs are as wide as they are high. */
const isFull = (letter: string): boolean => letter >= '\u2e80'

const known: ReadonlyMap<string, number> = new Map(
  widthsEm.flatMap(([letters, em]) => Array.from(letters).map((letter) => [letter, em])),
)

/** An estimate in em that is rather too wide than too narrow, also for semi-bold letters. */
export const textWidthEm = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (known.get(letter) ?? (isFull(letter) ? 1 : OTHER_EM)), 0)
