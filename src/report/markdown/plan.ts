import type { Severity } from '../../model/judgement.ts';

/** How much of a result is written. */
export interface Plan {
  /** Findings of these severities show one event as it was logged. */
  readonly evidence: readonly Severity[];
  /** Findings that do so, from the first one on. */
  readonly mostEvidence: number;
  /** Rows of successes in the table of all events. */
  readonly successes: boolean;
  /** Rows in the table of all events. */
  readonly eventRows: number;
  /** A step that an earlier finding has told is told again in full. */
  readonly repeatedSteps: boolean;
  /** Steps of a finding that recovered or weighs little. */
  readonly minorSteps: number;
  /** Who is affected, in each finding. */
  readonly affected: boolean;
  /** Findings that are told in full, from the first one on. */
  readonly details: number;
  /** Findings that are compared with an earlier report, each in a line. */
  readonly compared: number;
  /** Rows in the table of findings. */
  readonly findingRows: number;
  /** Inputs: each with all that is known, each in short, or counted. */
  readonly inputs: 'full' | 'short' | 'counted';
  /** Rows of what no rule pack lists. */
  readonly unknownRows: number;
  /** A start for a rule about it. */
  readonly stub: boolean;
  /** Hints for the next person, rule packs, rule problems. */
  readonly smallLists: number;
}

/** What Jira takes as a description is 32,767. */
export const reportLimit = 30_000;

/** All that could ever fit; what does not fit for sure is not even tried. */
export const fullPlan: Plan = {
  evidence: ['critical', 'high', 'medium', 'low', 'info'],
  mostEvidence: 30,
  successes: true,
  eventRows: 250,
  repeatedSteps: true,
  minorSteps: 12,
  affected: true,
  details: 30,
  compared: 20,
  findingRows: 250,
  inputs: 'full',
  unknownRows: 20,
  stub: true,
  smallLists: 20,
};

/** What is given up when the report is too long, the least needed first. */
export const cuts: readonly Partial<Plan>[] = [
  { stub: false },
  { repeatedSteps: false },
  { evidence: ['critical', 'high', 'medium'] },
  { evidence: ['critical', 'high'] },
  { unknownRows: 6 },
  { minorSteps: 3 },
  { successes: false },
  { affected: false },
  { mostEvidence: 6 },
  { compared: 8 },
  { unknownRows: 0 },
  { mostEvidence: 4 },
  { mostEvidence: 3 },
  { eventRows: 60 },
  { mostEvidence: 2 },
  { details: 15 },
  { eventRows: 30 },
  { details: 8 },
  { mostEvidence: 1 },
  { inputs: 'short' },
  { details: 6 },
  { inputs: 'counted' },
  { findingRows: 100 },
  { details: 4 },
  { compared: 3 },
  { findingRows: 50 },
  { smallLists: 5 },
  { mostEvidence: 0 },
  { details: 1 },
  { eventRows: 10 },
  { findingRows: 25 },
  { details: 0 },
];
