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
}
