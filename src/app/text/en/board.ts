import { plural } from '../plural.ts'

/** Words of the board. Figures come already formatted; a bare number only chooses the plural form. */
export const board = {
  heading: 'Jobs',
  summary: 'Jobs by state',
  /** "536,823 of 635,255", and after it, where there is room, what is counted. */
  ofObjects: (source: string) => `of ${source}`,
  objects: 'objects on the DR side',
  allObjects: 'All objects',
  leftOut: (count: string, exact: number) =>
    `${count} ${plural(exact, 'type', 'types')} not readable, left out`,
  missingInAll: (missing: string) => `${missing} still missing`,
  overInAll: (over: string) => `${over} over`,
  allPerMinute: (rate: string) => `${rate} objects/min`,
  /** Of the jobs that are waited for; `range` = "14:58–15:31". */
  lastReady: (likely: string, range: string) => `last job ready ≈ ${likely} (${range})`,
  lastNotKnown: 'last job ready: not yet known',
  readyUnknown: (count: string) => `${count} not yet known`,
  readyUnknownHint: (count: string, exact: number) =>
    `${count} ${plural(exact, 'job has', 'jobs have')} no ready time yet, and may be later`,

  filters: 'Filter and sort',
  project: 'Project',
  region: 'Region',
  state: 'State',
  type: 'Object type',
  sort: 'Sort:',
  all: 'all',
  any: 'any',
  chosen: (name: string, more: string) => `${name} +${more}`,
  pick: (label: string, choice: string) => `${label}: ${choice}`,
  problemsOnly: 'Only problems',
  clear: 'Clear filters',
  sorts: {
    attention: 'needs attention',
    name: 'name',
    fraction: 'least complete',
    started: 'latest start',
    moved: 'latest movement',
  },
  jobs: (count: string, exact: number) => `${count} ${plural(exact, 'job', 'jobs')}`,
  shown: (shown: string, total: string) => `${shown} of ${total} jobs`,
  held: 'order held',
  layout: 'View',
  layouts: { counts: 'Counts', timings: 'Timings' },

  column: {
    mark: 'Mark',
    job: 'Job',
    overall: 'Overall',
    rest: 'Others',
    timeline: 'Timeline',
    started: 'Started',
    elapsed: 'Elapsed',
    rate: 'Per min',
    ready: 'Ready ≈',
    readyHint: 'When the job will be ready, or its state',
    moved: 'Moved',
  },
  now: 'now',
  /** "5 of 7 types · 812 of 1,020 objects" */
  parts: (facts: { complete: string; types: string; arrived: string; source: string }) =>
    `${facts.complete} of ${facts.types} types · ${facts.arrived} of ${facts.source} objects`,
  overall: (name: string, parts: string) => `${name}: ${parts}`,
  rest: (types: string, exact: number) => `+${types} ${plural(exact, 'type', 'types')}`,
  restMissing: (missing: string) => `${missing} missing`,
  restUnknown: (unknown: string) => `${unknown} unknown`,
  restComplete: 'none missing',
  before: (time: string) => `ended ${time}, before this axis`,

  note: {
    noChange: (age: string) => `no change ${age}`,
    sits: (type: string, usual: string) => `${type}, usually ${usual}`,
    missing: (count: string) => `${count} missing`,
    notKnown: 'not known to DRS',
    notReturned: 'not returned',
    unreadable: (type: string) => `${type}: not readable`,
    noAnswer: 'no answer yet',
    notStarted: 'not started',
    late: (age: string) => `late ${age}`,
    stale: (age: string) => `stale ${age}`,
    dataOld: (age: string) => `data ${age} old`,
    fell: (before: string, after: string) => `↓ ${before} → ${after}`,
    atWork: (type: string, arrived: string, source: string) => `${type} ${arrived} of ${source}`,
    types: (complete: string, types: string) => `${complete} of ${types} types`,
    took: (duration: string) => `took ${duration}`,
    lasting: (state: string, age: string) => `${state} ${age}`,
    /** On a phone: what was seen how long ago, and when a job will be ready. */
    ago: (state: string, age: string) => `${state} ${age} ago`,
    ready: (time: string) => `ready ≈ ${time}`,
  },

  empty: {
    none: 'No jobs are configured',
    noneHint:
      'Name the jobs to watch under projects in lockstep.yaml. The file is read again as soon as it is saved; lockstep.example.yaml shows every setting.',
    noMatch: 'No job matches the filters',
    noMatchHint: (total: string, exact: number) =>
      `There ${plural(exact, 'is', 'are')} ${total} ${plural(exact, 'job', 'jobs')} in all.`,
    denied: 'DRS refuses to show these jobs',
    deniedHint:
      'The credential is wrong, has expired, or has no permission. The line above says what DRS answered.',
    unreachable: 'The server cannot be reached',
    unreachableHint: 'Nothing has come from it yet. This page keeps asking and needs no reload.',
  },
}
