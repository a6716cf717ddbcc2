import { severities, type Severity } from '../model/judgement.ts';
import type { TriageResult } from '../model/result.ts';

/** The exit statuses that scripts rely on: they only ever get company. */
export const exitStatus = {
  written: 0,
  findings: 1,
  refused: 2,
  unreadable: 3,
  /** An original was found in a finished output, and nothing was written. */
  leak: 4,
  /** Interrupted, and what was done by then is written: 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
  /** EX_SOFTWARE of sysexits.h: a fault of ours, which no change of options, rules or input can be blamed for. */
  defect: 70,
} as const;

export interface Demands {
  /** The mildest severity that counts as a failure; null: none does. */
  readonly failOn: Severity | null;
  /** Anything that could not be read is a failure. */
  readonly strict: boolean;
}

/** How many findings that nobody suppressed are at or above the severity that was asked for. */
export function findingsAtOrAbove(result: TriageResult, failOn: Severity | null): number {
  if (failOn === null) return 0;
  const limit = severities.indexOf(failOn);
  const counted = result.findings.filter(({ suppressed }) => !suppressed);
  return counted.filter(({ severity }) => severities.indexOf(severity) <= limit).length;
}

/** True when not one event was read. */
export function nothingReadable({ totals }: TriageResult): boolean {
  return totals.records + totals.duplicates + totals.outside === 0;
}

/** True when an input or a record could not be read. */
export function anythingUnreadable({ totals, inputs }: TriageResult): boolean {
  return totals.unreadable > 0 || inputs.some(({ form }) => form === null);
}

/**
 * The exit status of a run whose report was written. A broken rule (2) goes before unreadable input (3), and both go
 * before findings (1): findings can only be counted on where rules and input were whole.
 */
export function statusOf(result: TriageResult, demands: Demands): number {
  if (result.partial) return exitStatus.interrupted;
  if (result.ruleProblems.length > 0) return exitStatus.refused;
  if (nothingReadable(result) || (demands.strict && anythingUnreadable(result))) return exitStatus.unreadable;
  return findingsAtOrAbove(result, demands.failOn) > 0 ? exitStatus.findings : exitStatus.written;
}
