import { plural } from '../plural.ts'

/** Words of what happened. Figures come already formatted; a bare number only chooses the plural form. */
export const events = {
  /** One sentence per kind of event. */
  sentence: {
    runStarted: 'Initialization started',
    rowStarted: (type: string) => `${type} started`,
    rowStartedOf: (type: string, source: string) => `${type} started, ${source} on the source`,
    rowComplete: (type: string, count: string) => `${type} complete, ${count}`,
    rowCompleteNone: (type: string) => `${type} complete, none`,
    rowShort: (facts: { type: string; arrived: string; source: string; missing: string }) =>
      `${facts.type} short: ${facts.arrived} of ${facts.source}, ${facts.missing} missing`,
    jobComplete: (count: string, exact: number) => `Complete: ${count} ${plural(exact, 'object', 'objects')}`,
    /** How long that took, where it is known. */
    within: (sentence: string, duration: string) => `${sentence} in ${duration}`,
    failed: (what: string) => `Failed: ${what}`,
    was: (sentence: string, before: string) => `${sentence} (before: ${before})`,
    errorCame: (code: string) => `Error ${code}`,
    errorChanged: (before: string, after: string) => `Error changed: ${before} → ${after}`,
    errorGone: (code: string) => `Error ${code} is gone`,
    stalled: 'Stalled',
    stalledFor: (age: string) => `Stalled: nothing has moved for ${age}`,
    stalledIn: (type: string, age: string) => `Stalled: ${type} has not moved for ${age}`,
    usually: (sentence: string, usual: string) => `${sentence} (usually ${usual})`,
    movingAgain: 'Moving again',
    movingAgainAfter: (age: string) => `Moving again after ${age}`,
    fellOnSource: (type: string, before: string, after: string) =>
      `${type} fell on the source: ${before} → ${after}`,
    fellOnDr: (type: string, before: string, after: string) =>
      `${type} fell on the DR side: ${before} → ${after}`,
    sourceGrew: (type: string, before: string, after: string) => `Source grew: ${type} ${before} → ${after}`,
    idMissing: (code: string) => `No data: DRS does not know this job (${code})`,
    notReturned: 'No data: DRS no longer returns this job',
    idBack: 'Data again: DRS returns this job',
    pollingFailed: (code: string) => `Polls fail: ${code}`,
    pollingRecovered: 'Polls succeed again',
  },
  /** The time that DRS gave, where it is another one. */
  byDrs: (time: string) => `${time} by DRS`,
  seenAt: (time: string, zone: string) => `Seen ${time} ${zone}`,
  /** The link of a line that does not name its job. */
  show: (time: string) => `Show the job as it was at ${time}`,

  title: 'Events',
  loading: 'Asking the server what happened …',
  count: (count: string, exact: number) => `${count} ${plural(exact, 'event', 'events')}`,
  /** Not all of them are loaded. */
  newest: (count: string) => `the newest ${count} events`,
  filters: 'Filter',
  kind: 'Kind',
  groups: { trouble: 'trouble', progress: 'progress', connection: 'connection' },
  kinds: {
    'run-started': 'initialization started',
    'row-started': 'object type started',
    'row-complete': 'object type complete',
    'row-short': 'object type short',
    'job-complete': 'job complete',
    failed: 'failed',
    'error-changed': 'error',
    stalled: 'stalled',
    'moving-again': 'moving again',
    'count-fell': 'count fell',
    'source-grew': 'source grew',
    'id-missing': 'no data',
    'id-back': 'data again',
    'polling-failed': 'polls fail',
    'polling-recovered': 'polls succeed again',
  },
  job: 'Job name or id',
  time: 'Time:',
  ranges: {
    all: 'all',
    '1h': 'last hour',
    '24h': 'last 24 hours',
    '7d': 'last 7 days',
    between: 'from … to …',
  },
  from: 'From',
  to: 'To',
  inZone: (what: string, zone: string) => `${what} (${zone})`,

  today: (date: string) => `Today, ${date}`,
  yesterday: (date: string) => `Yesterday, ${date}`,
  fresh: (count: string, exact: number) => `${count} new ${plural(exact, 'event', 'events')}`,
  older: 'Older events',
  loadingOlder: 'Asking for older events …',
  olderFailed: 'The older events did not come.',
  again: 'Try again',
  noOlder: 'No older events.',
  full: (count: string) => `These are the newest ${count}. Choose a time to see older ones.`,

  empty: {
    none: 'Nothing has happened yet',
    noneHint: 'Every start, end, error, stall and step back of a job appears here as soon as it is seen.',
    noMatch: 'No event matches the filters',
    noMatchHint: 'Choose more kinds, another job or a longer time.',
    tooMany: (count: string) => `${count} jobs fit that name`,
    tooManyHint: (most: string) => `Type more of the name or id: at most ${most} jobs are looked up at once.`,
  },
  failed: {
    title: 'The events cannot be shown',
    unreachable: 'The server did not answer. The page keeps asking and needs no reload.',
    refused: (code: string) => `The server answered with ${code}. The page keeps asking and needs no reload.`,
    /** Above older events. */
    behind: (time: string) => `No new events since ${time}.`,
  },
}
