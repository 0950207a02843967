// English plural forms by Intl; Chinese has one form and needs none of this.

const rules = new Intl.PluralRules('en')

/** `plural(2, 'job', 'jobs')` is "jobs": the word alone, the figure is formatted by the caller. */
export const plural = (count: number, one: string, other: string): string =>
  rules.select(count) === 'one' ? one : other
