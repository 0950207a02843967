// The known word a misspelt one was probably meant to be.

/** Null where no word is near: a third of its letters may differ, at least one, at most three. */
export function nearest(word: string, known: readonly string[]): string | null {
  const folded = fold(word)
  const ranked = known
    .map((name) => ({ name, distance: editDistance(folded, fold(name)) }))
    .toSorted((a, b) => a.distance - b.distance)
  const best = ranked[0]
  const allowed = Math.max(1, Math.min(3, Math.floor(folded.length / 3)))
  return best && best.distance <= allowed ? best.name : null
}

const fold = (word: string): string => word.slice(0, 64).toLowerCase().replaceAll('-', '_')

/** Insertions, deletions and replacements of single letters (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
