// One typed dictionary: English gives the shape, Chinese must fill it, a missing key does not compile.
import type { en } from './en/catalog.ts'

/** The same keys and parameters as English, in any words. */
type Translated<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : Translated<T[K]>
}

export type Catalog = Translated<typeof en>

/** What the first view speaks; the other screens' words come with them. */
export type FirstCatalog = Pick<Catalog, 'words' | 'shell' | 'board'>

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

const firsts: Record<Language, () => Promise<FirstCatalog>> = {
  en: async () => (await import('./en/first.ts')).first,
  'zh-CN': async () => (await import('./zh/first.ts')).first,
}
const wholes: Record<Language, () => Promise<Catalog>> = {
  en: async () => (await import('./en/catalog.ts')).en,
  'zh-CN': async () => (await import('./zh/catalog.ts')).zh,
}

/** Loads the first view's words of one language; the one not in use never crosses the wire. */
export const loadFirstCatalog = (language: Language): Promise<FirstCatalog> => firsts[language]()

/** Loads all words of one language. */
export const loadCatalog = (language: Language): Promise<Catalog> => wholes[language]()
