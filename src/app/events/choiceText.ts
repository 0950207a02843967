import type { Catalog } from '../text/catalog.ts'

/** What a closed list says: "Kind: all", "Kind: trouble", "Kind: trouble +2". */
export function choiceText(
  label: string,
  [first, ...others]: readonly string[],
  words: Catalog['board'],
): string {
  if (first === undefined) return words.pick(label, words.all)
  return words.pick(label, others.length === 0 ? first : words.chosen(first, String(others.length)))
}
