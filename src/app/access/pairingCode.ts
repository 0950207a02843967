const LENGTH = 8
const HALF = LENGTH / 2

/** A code as a screen shows it, XXXX-XXXX, from whatever has been typed of it so far. */
export function spellCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH)
  return letters.length > HALF ? `${letters.slice(0, HALF)}-${letters.slice(HALF)}` : letters
}
