/** Words of the comparison. Figures come already formatted; a bare number only chooses the plural form. */
export const compare = {
  title: 'Compare',
  titleOf: (left: string, right: string) => `${left} ↔ ${right}`,
  palette: 'Compare two jobs or two moments',
  nothing: {
    title: 'Nothing to compare yet',
    text: 'Choose a job. Then each side takes a job and a moment: now, or any that is kept.',
    choose: 'Choose a job',
  },

  /** On a phone the sides stand one above the other, so they are not called left and right. */
  letter: { left: 'A', right: 'B' },
  side: { left: 'Side A', right: 'Side B' },
  live: 'Live',
  past: (time: string, zone: string) => `${time} ${zone}`,
  moment: { left: 'Moment of side A', right: 'Moment of side B' },
  toNow: 'Now',
  otherJob: 'Other job',
  otherJobOf: { left: 'Other job for side A', right: 'Other job for side B' },
  swap: 'Swap sides',
  onlyDifferences: 'Only differences',

  summary: (differing: string, total: string, exact: number) =>
    `${differing} of ${total} types ${exact === 1 ? 'differs' : 'differ'}`,
  noneDiffers: 'No type differs',
  untold: (count: string) => `${count} cannot be told`,
  alike: 'Both sides show the same job at the same moment. Step one of them back, or choose another job.',
  hidden: 'No type differs, so none is shown.',

  loadingJob: 'Asking the server for this side …',
  unknownJob: 'The configuration names no job with this id in this project.',
  nothingThen: 'No figures of this job are kept from this moment.',
  noTypesYet: 'DRS had not listed any object types of this job.',

  table: {
    title: 'Object types of both sides',
    type: 'Object type',
    sideOf: (letter: string, job: string, moment: string) => `${letter} · ${job} · ${moment}`,
    state: 'State',
    counts: 'DR side of source',
    took: 'Took',
    difference: 'Difference, B against A',
    against: 'B against A:',
    standing: 'What differs',
    source: 'Source',
    dr: 'DR side',
    all: 'All types',
    /** What a bar says as a whole: "Table: 812 of 1,020, 208 missing, running, side A". */
    bar: (label: string, side: string) => `${label}, ${side}`,
  },
  standing: {
    'only-left': 'only in A',
    'only-right': 'only in B',
    state: 'other state',
    counts: 'other counts',
    took: 'other duration',
    untold: 'cannot be told',
    same: 'the same',
  },
  more: (count: string) => `+${count}`,
  fewer: (count: string) => `−${count}`,
  withShare: (difference: string, share: string) => `${difference} (${share})`,

  open: 'Compare',
  dialog: {
    title: (job: string) => `Compare ${job}`,
    hourAgo: 'with an hour ago',
    dayAgo: 'with a day ago',
    /** The same of a page of the past. */
    hourBefore: 'with an hour before',
    dayBefore: 'with a day before',
    atTime: 'with another time',
    enter: 'Enter',
    notKept: (time: string) => `nothing is kept from before ${time}`,
    nothingKept: 'nothing is kept yet',
    notPast: 'This moment has not come yet.',
    withJob: 'with another job',
    close: 'Close',
  },
  jobs: {
    label: 'Jobs',
    placeholder: 'Name, id or project …',
    none: 'No job fits.',
  },
}
