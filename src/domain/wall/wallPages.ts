// Which jobs stand on which page of the wall.

/** Jobs in order: those that stay on every page, and those that take turns. */
export type WallOrder<T> = { pinned: readonly T[]; rest: readonly T[] }

/**
 * The pages of one round, each with at most `tiles` (1 or more); one empty page where there is nothing. What is pinned
 * stands first on every page and takes at most half of it, or what the rest leaves free: where there is more of it, it
 * takes turns within that half, from the first page of a round on. So does the rest in its part, and the round is over
 * when both have been shown whole. `offset`: how many turns this screen is ahead, so that screens side by side do not
 * show the same of what is pinned.
 */
export function wallPages<T>({ pinned, rest }: WallOrder<T>, tiles: number, offset = 0): T[][] {
  // A half of one tile is none: then all of them take turns.
  if (tiles === 1 || rest.length === 0) return chunks([...pinned, ...rest], tiles)
  const half = Math.max(Math.floor(tiles / 2), tiles - rest.length)
  const held = chunks(pinned, Math.min(half, Math.max(1, pinned.length)))
  const turning = chunks(rest, tiles - Math.min(half, pinned.length))
  const count = Math.max(held.length, turning.length)
  return Array.from({ length: count }, (_, page) => [
    ...(held[(page + offset) % held.length] ?? []),
    ...(turning[page % turning.length] ?? []),
  ])
}

/** Never empty: of nothing it is one empty chunk. */
function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}

/** The part of a list that one of several screens shows; together they show all of it, the first screen what comes first. */
export const shareOf = <T>(
  list: readonly T[],
  { number, of }: { number: number; of: number },
): readonly T[] =>
  list.slice(Math.floor((list.length * (number - 1)) / of), Math.floor((list.length * number) / of))
