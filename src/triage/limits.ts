/** Sizes that bound what is kept while events stream by. */
export const limits = {
  /** Events of a group kept as evidence: the earliest ones. */
  evidencePerGroup: 3,
  /** And of one set of values of a rule's fields, of which there may be as many as devices. */
  evidencePerKey: 1,
  /** Characters of a message or a field kept in evidence; the rest is counted in the text. */
  evidenceText: 20_000,
  /** Findings, the worst ones, that carry evidence in the result. */
  findingsWithEvidence: 500,
  /** Spellings of a code kept per group. */
  codeSpellings: 5,
  /** Groups; what is beyond is counted together, by outcome. */
  groups: 10_000,
  /** Kinds of events, and keys of groups for their codes, that are remembered: more than any log has. */
  knownKinds: 4_096,
  knownKeys: 16_384,
  /** Different codes of one event; what is beyond is counted as one group of that event. */
  codesPerEvent: 200,
  /** Devices, users and the like kept per group, of each kind. */
  namesPerGroup: 20_000,
  /** Places kept per group; each has counts over time. */
  placesPerGroup: 500,
  /** Different things that were not told apart are counted up to here. */
  foldedCounted: 10_000,
  /** Characters of a provider, a device or another name. */
  nameText: 300,
  /** Subjects listed in a group; a finding lists all of them. */
  subjectsPerGroup: 10,
  /** Bins that counts over time may span before they are made coarser: a quarter of an hour for a week. */
  bins: 720,
  /** Bins of the chart's time axis. */
  chartBins: 60,
  /** Findings of one event id, the worst ones, that another finding is said to rest on. */
  restsOn: 3,
  /** Service starts and stops marked on the axis. */
  marks: 50,
  /** Different moments of one kind of match known to the millisecond; more are known by bins of the rule's timespan. */
  momentsPerSeries: 50_000,
  /** Moments of all that one rule matched, with names and evidence weighed as moments; what has no room is counted and not judged. */
  momentsPerRule: 1_000_000,
  /** Sets of group-by values of one rule; what is beyond is counted and not judged. */
  keysPerRule: 5_000,
  /** Computers of which it is known when they logged anything at all. */
  hostLogs: 2_000,
  /** Days of which it is known in which minutes a computer logged anything. */
  daysPerHost: 4_000,
  /** And of all computers and products together. */
  hostDays: 100_000,
} as const;

/** A silence is worth a line when it is this long and this many times the mean distance of two events. */
export const gapRule = { hours: 2, timesMean: 10 } as const;

/** A failure near the end of the log still goes on: within this share of the log, or these hours, the shorter. */
export const endOfLog = { share: 0.05, hours: 24 } as const;

/** Bins of a rule's timespan: what its moments are known to once there are too many of them. */
export const binsPerTimespan = 200;

/** This many bursts with successes between them are called coming and going. */
export const burstsToComeAndGo = 3;

/** Problems of one kind that are listed for an input; the rest is counted. */
export const problemsPerKind = 100;

/** A case belongs to another one when at least this share of its events does. */
export const foldShare = 0.9;

/** An attempt belongs to a final failure that comes this long after it at most, or that it follows this closely. */
export const retryRule = { hoursBefore: 24, hoursAfter: 1 } as const;

/** A spike is worth a line: so many stretches of time in all, so many failures in one, so many times the others' mean. */
export const spikeRule = { stretches: 4, least: 20, times: 10 } as const;

/** A restart may have to do with failures that begin this soon after it. */
export const restartRule = { minutes: 15 } as const;

/** So many silences are a habit, and one stands out that is so many times as long as the longest of the others. */
export const routineRule = { silences: 2, times: 1.5 } as const;
