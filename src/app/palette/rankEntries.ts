import type { Entry } from './entry.ts'

/** How well a text fits a search: 0 not at all, 1 wholly. */
export type Score = (text: string, search: string, keywords: string[]) => number

/** The best of each group, groups in their order; without a search the first of each. */
export function rankEntries(
  entries: readonly Entry[],
  search: string,
  { score, mostPerGroup }: { score: Score; mostPerGroup: number },
): { group: Entry['group']; entries: Entry[] }[] {
  const text = search.trim()
  const fitting = text === '' ? entries : byScore(entries, text, score)
  const groups = new Map<Entry['group'], Entry[]>()
  for (const entry of fitting) {
    const group = groups.get(entry.group) ?? []
    if (group.length < mostPerGroup) group.push(entry)
    groups.set(entry.group, group)
  }
  return Array.from(groups, ([group, best]) => ({ group, entries: best }))
}

/** Best first, so that the group of the best entry stands first too; of equal ones the given order stays. */
function byScore(entries: readonly Entry[], text: string, score: Score): Entry[] {
  return entries
    .map((entry) => ({ entry, fit: score(entry.name, text, [entry.hint]) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ entry }) => entry)
}
