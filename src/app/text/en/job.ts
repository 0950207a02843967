import { plural } from '../plural.ts'

/** Words of one job's page. Figures come already formatted; a bare number only chooses the plural form. */
export const job = {
  path: 'Place of this job',
  loading: 'Asking the server for this job …',
  notFound: {
    title: 'No such job',
    text: 'The configuration names no job with this id in this project. It may have been removed, or the address is wrong.',
    back: 'To the board',
  },
  failed: {
    title: 'This job cannot be shown',
    unreachable: 'The server did not answer. The page keeps asking and needs no reload.',
    refused: (code: string) => `The server answered with ${code}. The page keeps asking and needs no reload.`,
  },
  board: 'Board',
  previous: 'Previous job',
  next: 'Next job',
  id: 'Job id',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied: select the text and copy it by hand',
  copyId: 'Copy the job id',
  copyRaw: 'Copy the raw answer',

  facts: {
    title: 'Figures of this job',
    started: 'Started',
    ended: 'Ended',
    elapsed: 'Elapsed',
    took: 'Took',
    types: 'Types',
    typesOf: (complete: string, total: string) => `${complete} of ${total}`,
    objects: 'On DR side',
    objectsOf: (arrived: string, source: string) => `${arrived} of ${source}`,
    missing: 'Missing on DR side',
    over: 'Over on DR side',
    count: (count: string, exact: number) => `${count} ${plural(exact, 'object', 'objects')}`,
    moved: 'Last moved',
    dataAge: 'Data age',
    dataAgeHint: 'How old DRS’s own figures are',
    pollAge: 'Poll age',
    pollAgeHint: 'Time since DRS last answered for this job',
    ago: (age: string) => `${age} ago`,
    unknownRows: (count: string, exact: number) =>
      `without ${count} ${plural(exact, 'type', 'types')} whose counts cannot be read`,
    percentName: 'On the DR side',
  },

  state: {
    inType: (state: string, type: string) => `${state} in ${type}`,
    seen: (state: string, age: string) => `${state}, seen ${age} ago`,
    lasting: (state: string, duration: string) => `${state} ${duration}`,
    lastingInType: (state: string, duration: string, type: string) => `${state} ${duration} in ${type}`,
    missingCount: (state: string, count: string) => `${state}: ${count} missing`,
  },
  reason: {
    taskStatus: (status: string) => `DRS reports the task status ${status}.`,
    jobError: (code: string) => `DRS answered with the error ${code}.`,
    notKnown: 'DRS does not know this id, or cannot be asked about it. The figures are the last good ones.',
    notReturned:
      'DRS left this id out of three answers in a row. The figures are the last good ones, if there are any.',
    short: (missing: string) => `DRS has finished, and ${missing} did not arrive on the DR side.`,
    noMovement: (since: string) => `No change since ${since}.`,
    noMovementUsual: (since: string, usual: string) => `No change since ${since}, usually every ${usual}.`,
    unreadableCount: 'DRS has finished, but at least one count cannot be read.',
    noAnswer: 'DRS has not answered for this job yet.',
    notStarted: 'DRS has not started this task yet.',
    released: 'DRS has let the task go after it was complete; it is asked about once an hour.',
    paused: 'The task is paused in DRS; a pause is not a stall.',
  },

  freshness: {
    late: (age: string) => `late ${age}`,
    stale: (age: string) => `stale ${age}`,
    dataOld: 'DRS made these figures more than five minutes ago, though the task initializes.',
  },

  table: {
    title: 'Object types',
    mark: 'State',
    type: 'Object type',
    progress: 'DR side of source',
    source: 'Source',
    dr: 'DR side',
    missing: 'Missing',
    missingOrOver: 'Missing / over',
    over: (count: string) => `+${count} over`,
    took: 'Took',
    timeline: 'Timeline',
    now: 'now',
    empty: {
      title: 'No object types yet',
      waiting: 'DRS lists the object types of a job when its initialization begins.',
      neverAnswered: 'The first answer for this job has not come yet.',
      error: 'DRS answers with the error below and has sent no figures yet.',
      missing: 'DRS has never sent figures for this id. Check it in the configuration.',
    },
    rawStatus: (raw: string, status: string) => `DRS sent type ${raw}, status ${status}`,
    noStatus: 'none',
    noTime: 'not known',
    fellSource: 'source went back',
    fellDr: 'DR side went back',
    fell: (what: string, before: string, after: string) => `${what}: ${before} → ${after}`,
    fellAt: (what: string, at: string) => `${what} at ${at}`,
  },
  bar: {
    all: (type: string, parts: string) => `${type}: ${parts}`,
    of: (dr: string, source: string) => `${dr} of ${source}`,
    missing: (count: string) => `${count} missing`,
    over: (count: string) => `${count} over`,
    separator: ', ',
  },
  stretch: {
    separator: '; ',
    done: (facts: { type: string; start: string; end: string; duration: string }) =>
      `${facts.type}: ${facts.start} to ${facts.end}, ${facts.duration}`,
    running: (facts: { type: string; start: string; duration: string }) =>
      `${facts.type}: since ${facts.start}, ${facts.duration} so far`,
    endless: (facts: { type: string; start: string }) => `${facts.type}: since ${facts.start}, end not known`,
    clock: (facts: { type: string; start: string; end: string }) =>
      `${facts.type}: start ${facts.start}, end ${facts.end}: clock?`,
  },

  chart: {
    durations: 'How long each type took',
    durationsHint: 'start to end; a running type grows to now',
    durationsLabel: (list: string) => `Bar chart of durations: ${list}`,
    noDurations: 'No object type has a start time yet.',
    counts: 'Counts against source',
    countsHint: 'objects per type',
    logHint: 'objects per type, logarithmic scale',
    countsLabel: (list: string) => `Bar chart of counts: ${list}`,
    noCounts: 'No object type has counts that can be read.',
    source: 'Source',
    dr: 'DR side',
    took: 'Took',
    soFar: 'So far',
    countsOf: (type: string, dr: string, source: string) => `${type} ${dr} of ${source}`,
    durationOf: (type: string, duration: string) => `${type} ${duration}`,
  },

  trouble: {
    title: 'Errors',
    none: 'No error from DRS for this job.',
    now: 'Now',
    last: (age: string) => `Last error, ${age} ago`,
    project: (title: string) => `Project ${title}`,
    oddities: 'Oddities of the last answer',
    oddity: {
      'duplicate-rows': (rows: number, shown: string) =>
        `${shown} ${plural(rows, 'row repeats', 'rows repeat')} an object type; the last one counts`,
      'unreadable-rows': (rows: number, shown: string) =>
        `${shown} ${plural(rows, 'row', 'rows')} could not be read`,
    },
  },

  raw: {
    title: 'Raw answer of DRS',
    hint: 'what DRS last sent for this job, read and written anew',
    none: 'DRS has not sent a good answer for this job yet.',
    show: 'Show the raw answer',
  },
}
