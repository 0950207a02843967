import type { Problem } from '#contract/problem.ts'

/** From so many answered polls in a row without the job it is missing. */
export const NOT_RETURNED_LIMIT = 3

/** Stands in for DRS's own code where it leaves a job out without a word. */
export const notReturned: Problem = {
  code: 'NOT_RETURNED',
  text: 'DRS answered without this job three times in a row.',
  texts: {
    'en-us': 'DRS answered without this job three times in a row.',
    'zh-cn': 'DRS 连续三次应答均未包含该任务。',
  },
}
