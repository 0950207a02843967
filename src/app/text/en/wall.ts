import { plural } from '../plural.ts'

/** Words of the wall. They are read from afar: as short as they can be. Figures come already formatted. */
export const wall = {
  title: 'Wall',
  objects: 'objects',
  lastReady: (likely: string) => `last job ready ≈ ${likely}`,
  range: (range: string) => `(${range})`,
  perMinute: (rate: string) => `${rate} objects/min`,
  about: (time: string) => `≈ ${time}`,
  /** In capitals, for it must not be overlooked. */
  stale: (age: string) => `STALE ${age}`,
  dataAge: (age: string) => `data ${age} old`,
  /** Where there is no room for more. */
  dataAgeBrief: (age: string) => `${age} old`,
  noWork: 'no job at work',
  lostSince: (time: string, age: string) => `Last contact ${time}, ${age} ago`,
  beating: 'Answers are coming',
  still: 'No answers are coming',
  page: (page: string, pages: string) => `${page}/${pages}`,
  pageOf: (page: string, pages: string) => `page ${page} of ${pages}`,
  nextIn: (duration: string) => `next in ${duration}`,
  tooSmall: 'This screen is too small to be read from so far',
  allComplete: (count: string, exact: number) =>
    `${plural(exact, 'The job is', `All ${count} jobs are`)} complete`,
  noProblems: 'No job needs attention',
  noProblemsHint: (total: string, exact: number) =>
    `${total} ${plural(exact, 'job is', 'jobs are')} watched.`,
  /** Names of object types for a tile's segments, two letters each; of a type that is not listed its first two. */
  brief: {
    database: 'DB',
    schema: 'SC',
    table_structure: 'TS',
    table: 'TB',
    table_indexs: 'IX',
    view: 'VW',
    function: 'FN',
    procedure: 'PR',
    package: 'PK',
    column: 'CL',
    routine: 'RT',
    trigger: 'TR',
    index: 'IN',
    event: 'EV',
    sequence: 'SQ',
    account: 'AC',
    role: 'RL',
    synonym: 'SY',
    type: 'TY',
  },
} as const
