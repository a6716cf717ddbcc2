import type { Status } from '../../model/finding.ts';
import type { Affected } from '../../model/group.ts';
import { severities, type Severity } from '../../model/pack.ts';

/** One step milder when it is over and every device that failed has succeeded since. */
export function milder(severity: Severity, status: Status, { devices }: Affected): Severity {
  const over = status === 'recovered' || status === 'intermittent';
  const allServed =
    devices.total > 0 && !devices.more && devices.top.every(({ laterSuccess }) => laterSuccess === true);
  if (!over || !allServed) return severity;
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? severity;
}
