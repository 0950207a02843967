/** Width of one letter in em: Inter's mean for small letters; CJK letters are square. */
const LATIN_EM = 0.56
const WIDE_EM = 1
/** From here on letters are as wide as high (CJK and its punctuation). */
const FIRST_WIDE_CODE_POINT = 0x2e80

const emOf = (letter: string): number =>
  (letter.codePointAt(0) ?? 0) >= FIRST_WIDE_CODE_POINT ? WIDE_EM : LATIN_EM

/** The text, or as much of it as fits `widthPx` with an ellipsis: SVG text cannot be cut by CSS. */
export function cutToWidth(text: string, widthPx: number, fontPx: number): string {
  const letters = Array.from(text)
  const room = widthPx / fontPx
  const total = letters.reduce((sum, letter) => sum + emOf(letter), 0)
  if (total <= room) return text
  let used = WIDE_EM
  let kept = 0
  for (const letter of letters) {
    used += emOf(letter)
    if (used > room) break
    kept += 1
  }
  return `${letters.slice(0, kept).join('').trimEnd()}…`
}
