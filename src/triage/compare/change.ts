import type { Finding, Status } from '../../model/finding.ts';
import { severities } from '../../model/judgement.ts';
import type { Span } from '../../model/result.ts';

/** Worst first. */
const statuses: readonly Status[] = ['still-failing', 'intermittent', 'quiet', 'recovered'];

/** So many times the events of an hour, or the devices, are another extent and no chance. */
const factor = 2;

const hourMs = 3_600_000;

/**
 * Whether a finding stands better or worse than it did. Severity and status come first, and what is worse in one of them
 * is worse; only where both are the same the numbers count, events against the time that each log covers.
 */
export function changeOf(
  [before, span]: readonly [Finding, Span],
  [after, spanAfter]: readonly [Finding, Span],
): 'better' | 'worse' | 'same' {
  const steps = [
    severities.indexOf(after.severity) - severities.indexOf(before.severity),
    statuses.indexOf(after.status) - statuses.indexOf(before.status),
  ];
  if (steps.some((step) => step < 0)) return 'worse';
  if (steps.some((step) => step > 0)) return 'better';
  // What is over does not become better or worse.
  if (after.status === 'recovered') return 'same';
  const ratios = [
    ratio(before.events / hours(span), after.events / hours(spanAfter)),
    ratio(before.affected.devices.total, after.affected.devices.total),
  ];
  if (ratios.some((one) => one >= factor)) return 'worse';
  return ratios.some((one) => one <= 1 / factor) && ratios.every((one) => one <= 1) ? 'better' : 'same';
}

function ratio(before: number, after: number): number {
  return before === 0 ? (after === 0 ? 1 : factor) : after / before;
}

function hours({ first, last }: Span): number {
  if (first === null || last === null) return 1;
  return Math.max(1, (Date.parse(last) - Date.parse(first)) / hourMs);
}
