/**
 * Build of this page where it is a copy that a wall has kept of it, because the server did not answer; null where it came
 * from the server. The mark is set when the copy is made (`wall/heal/keepPage.ts`).
 */
export const keptBuild = (): string | null => document.documentElement.dataset['keptBuild'] ?? null
