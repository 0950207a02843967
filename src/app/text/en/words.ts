/** Words of states, types and measures that every screen uses. */
export const words = {
  state: {
    failed: 'failed',
    short: 'short',
    missing: 'missing',
    stalled: 'stalled',
    unknown: 'unknown',
    initializing: 'initializing',
    waiting: 'waiting',
    complete: 'complete',
  },
  rowState: {
    complete: 'complete',
    short: 'short',
    unknown: 'unknown',
    running: 'running',
    waiting: 'waiting',
  },
  /** Task statuses of DRS that mean a failure. */
  taskStatus: {
    CREATE_FAILED: 'creation failed',
    START_JOB_FAILED: 'start failed',
    FULL_TRANSFER_FAILED: 'full transfer failed',
    CHILD_TRANSFER_FAILED: 'child transfer failed',
  },
  finishing: 'finishing',
  paused: 'paused',
  released: 'released',
  none: 'none',
  noValue: '–',
  percent: (figure: string) => `${figure}\u00a0%`,
  /** Lengths of time from figures in the viewer's numerals; spaces do not break. */
  duration: {
    belowSecond: '<\u00a01\u00a0s',
    seconds: (seconds: string) => `${seconds}\u00a0s`,
    minutes: (minutes: string) => `${minutes}\u00a0min`,
    /** `minutes` always has two digits. */
    hours: (hours: string, minutes: string) => `${hours}\u00a0h\u00a0${minutes}`,
    days: (days: string, hours: string) => `${days}\u00a0d\u00a0${hours}\u00a0h`,
  },
  /** A time that cannot be right: the end lies before the start. */
  clock: 'clock?',
  /** What a bar says as a whole: "Table: 812 of 1,020, 208 missing, running". */
  bar: {
    whole: (type: string, parts: readonly string[]) => `${type}: ${parts.join(', ')}`,
    of: (dr: string, source: string) => `${dr} of ${source}`,
    missing: (count: string) => `${count} missing`,
    over: (count: string) => `${count} over`,
    fell: (before: string, after: string) => `went back from ${before} to ${after}`,
  },
  /** What a stretch of a timeline says as a whole: "Table: 13:05 to 13:41, 36 min". */
  stretch: {
    done: (facts: { type: string; start: string; end: string; duration: string }) =>
      `${facts.type}: ${facts.start} to ${facts.end}, ${facts.duration}`,
    running: (facts: { type: string; start: string; duration: string }) =>
      `${facts.type}: since ${facts.start}, ${facts.duration} so far`,
    noEnd: (facts: { type: string; start: string }) => `${facts.type}: from ${facts.start}, end not known`,
    clock: (facts: { type: string; start: string; end: string }) =>
      `${facts.type}: start ${facts.start}, end ${facts.end}: clock?`,
  },
  /** How fast and how long still. Rates and instants come already formatted. */
  pace: {
    perMinute: (rate: string) => `${rate}\u00a0/min`,
    belowTenth: (tenth: string) => `<\u00a0${tenth}`,
    /** What a sparkline says as a whole. */
    spark: (name: string, rate: string) => `${name}: ${rate} objects per minute over the last ten minutes`,
  },
  ready: {
    nothing: 'nothing to wait for',
    notYetKnown: 'not yet known',
    noMovement: 'no movement',
    /** "14:58–15:31" */
    range: (earliest: string, latest: string) => `${earliest}–${latest}`,
    likely: (likely: string, range: string, basis: string) =>
      `ready about ${likely}, four times in five within ${range}, judged by ${basis}`,
    because: (what: string, why: string) => `${what}: ${why}`,
    basis: { 'this-run': 'this run', 'previous-run': 'the previous run', 'other-jobs': 'other jobs' },
    separator: ', ',
    lack: {
      'few-movements': 'fewer than three movements in this run',
      'no-count': 'a count is not known',
      'too-wide': 'it moves too unevenly to tell',
    },
    stands: 'nothing arrives at present',
  },
  objectType: {
    database: 'Database',
    schema: 'Schema',
    table_structure: 'Table structure',
    table: 'Table',
    table_indexs: 'Table index',
    view: 'View',
    function: 'Function',
    procedure: 'Procedure',
    package: 'Package',
    column: 'Column',
    routine: 'Routine',
    trigger: 'Trigger',
    index: 'Index',
    table_rename_or_copy: 'Table rename or copy',
    event: 'Event',
    sequence: 'Sequence',
    matview: 'Matview',
    account: 'Account',
    role: 'Role',
    synonym: 'Synonym',
    type: 'Type',
    rule: 'Rule',
    default: 'Default',
    plan_guide: 'Plan guide',
    file_group: 'File group',
    partition_function: 'Partition function',
    partition_scheme: 'Partition scheme',
    shard_key: 'Shard key',
    validator: 'Validator',
    extension: 'Extension',
    aggregate: 'Aggregate',
    materialized_view: 'Materialized view',
    text_search_dictionary: 'Text search dictionary',
    conversion: 'Conversion',
    data_type: 'Data type',
    text_search_configuration: 'Text search configuration',
    statistics_extension: 'Statistics extension',
    membership: 'Membership',
    event_trigger: 'Event trigger',
    collation: 'Collation',
    text_search_parser: 'Text search parser',
    privileges: 'Privileges',
    foreign_key: 'Foreign key',
  },
} as const
