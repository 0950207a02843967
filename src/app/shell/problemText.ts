import type { Problem } from '#contract/problem.ts'

import type { Language } from '../text/catalog.ts'

/** DRS's own words for a problem, in the viewer's language where DRS gave them in it. */
export const problemText = (problem: Problem, language: Language): string =>
  problem.texts[language === 'zh-CN' ? 'zh-cn' : 'en-us'] ?? problem.text
