/** How much of a long list the page shows; what is left is counted there and stands whole in report.json. */
export interface Caps {
  /** Findings told in full, and how many more get a line. */
  readonly fullFindings: number;
  readonly briefFindings: number;
  /** Pairs in the table of events. */
  readonly pairs: number;
  /** Devices, users and so on of one finding, each. */
  readonly subjects: number;
  /** What no rule pack lists. */
  readonly unknown: number;
  readonly inputs: number;
}

/** These keep a page of 10,000 pairs below 400 kB. */
export const standardCaps: Caps = {
  fullFindings: 25,
  briefFindings: 175,
  pairs: 200,
  subjects: 3,
  unknown: 40,
  inputs: 60,
};

export const noCaps: Caps = {
  fullFindings: Infinity,
  briefFindings: Infinity,
  pairs: Infinity,
  subjects: Infinity,
  unknown: Infinity,
  inputs: Infinity,
};
