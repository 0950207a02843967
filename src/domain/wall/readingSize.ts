// How large text must be to be read from where people stand.

/** A screen in px, how far the eye is from it in m, and its diagonal in inches. */
export type ScreenFacts = {
  widthPx: number
  heightPx: number
  distanceM: number
  diagonalInch: number
}

/** Angles under which a capital letter appears, minutes of arc: the least that reads well, and what is comfortable. */
const LEAST_ARCMIN = 16
const PREFERRED_ARCMIN = 22
/** A capital letter is so much of its font size: Inter's is 0.727, and most others are near it. */
const CAPITAL = 0.72

const MM_PER_INCH = 25.4
const MM_PER_M = 1_000
const ARCMIN = Math.PI / 180 / 60

/** Font sizes in px: no text may be smaller than the first. */
export function readingSize(screen: ScreenFacts): { leastPx: number; preferredPx: number } {
  const { widthPx, heightPx, distanceM, diagonalInch } = screen
  const pxPerMm = Math.hypot(widthPx, heightPx) / (diagonalInch * MM_PER_INCH)
  const sizePx = (arcmin: number): number =>
    ((distanceM * MM_PER_M * Math.tan(arcmin * ARCMIN)) / CAPITAL) * pxPerMm
  return { leastPx: Math.ceil(sizePx(LEAST_ARCMIN)), preferredPx: Math.ceil(sizePx(PREFERRED_ARCMIN)) }
}
