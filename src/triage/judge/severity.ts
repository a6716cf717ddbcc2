import { severities, type Severity } from '../../model/judgement.ts';
import type { Status } from '../../model/finding.ts';
import type { Affected } from '../../model/group.ts';

/** One step milder when it is over and every device that failed has succeeded since. */
export function milder(severity: Severity, status: Status, { devices }: Affected): Severity {
  const over = status === 'recovered' || status === 'intermittent';
  const allServed =
    devices.total > 0 && !devices.more && devices.top.every(({ laterSuccess }) => laterSuccess === true);
  return over && allServed ? oneStepMilder(severity) : severity;
}

export function oneStepMilder(severity: Severity): Severity {
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? severity;
}
