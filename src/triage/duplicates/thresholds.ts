/** How alike inputs must be before something is left out, or said, on the ground of content alone. */
export const thresholds = {
  /** Rows in a row that an earlier input held too are a repeat of it when they lie at this many different times ... */
  runTimes: 10,
  /** ... or are this many: not even rows of one second agree so often by chance. */
  runRows: 256,
  /** Rows that only one of two exports holds may stand between the rows of a proven repeat. */
  runGap: 10,
  /** Inputs look alike from this many events on ... */
  alikeEvents: 3,
  /** ... and from this share of the events of the one that names no records. */
  alikeShare: 0.5,
  /** Events whose looks are remembered: 64 MB of them. */
  alikeRemembered: 5_500_000,
  /** Of an input's events these are looked for in all zones, after that one in `alikeEvery`. */
  alikeFirst: 256,
  alikeEvery: 16,
  /** Records that one id of a log may stand for, one for each time that the log was cleared. */
  epochs: 64,
  /** Pages of 64 records that are remembered: 400 MB of them, which is 33 million records of whole logs. */
  pages: 2 ** 19,
} as const;

/** Clocks differ by whole quarters of an hour, and by no more than this: from UTC-1 to UTC+14, or the other way. */
export const zones = { quarterSeconds: 900, quarters: 60 } as const;

/** What the record ids of a log say about the records that were not read. */
export const gapRules = {
  /** Gaps are a filter's when there is one for every so many records ... */
  recordsPerGap: 2,
  /** ... or when there are this many and this share of the records is missing. */
  manyGaps: 10,
  missingShare: 0.1,
  /** Ids that stand for two records each, from which on the log was cleared in between. */
  restartedIds: 3,
  /** Clocks are set back by no more than this without a log being cleared: summer time ends. */
  clockSeconds: 3_600,
} as const;
