import type { FirstCatalog } from './catalog.ts'

/** Name of an object type; an unlisted one keeps the spelling of DRS. */
export function typeName(catalog: Pick<FirstCatalog, 'words'>, type: string, raw: string): string {
  const names: Record<string, string> = catalog.words.objectType
  return Object.hasOwn(names, type) ? (names[type] ?? raw) : raw
}
