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

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

/** Loads one language; the one not in use never crosses the wire. */
export async function loadCatalog(language: Language): Promise<Catalog> {
  switch (language) {
    case 'en':
      return (await import('./en/catalog.ts')).en
    case 'zh-CN':
      return (await import('./zh/catalog.ts')).zh
  }
}
