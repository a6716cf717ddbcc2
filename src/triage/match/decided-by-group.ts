import type { Detection } from '../../model/detection.ts';
import type { DetectionRule } from '../../model/rule.ts';
import { foldName } from './fold-name.ts';

/** Fields that all events of one group have in common: what a group is told apart by, and what its catalogue says. */
const common = new Set(['eventid', 'diagnosticcode', 'outcome', 'eventname', 'area']);

/**
 * True when a rule of a pack says of a whole group of the pack's events whether it fits, so that no event has to be asked:
 * such a rule costs nothing for each event, and may fit every one of them.
 */
export function isDecidedByGroup({ logsource, detection }: DetectionRule, pack: string): boolean {
  return logsource.service === pack && logsource.category === null && asksOnlyFor(detection, common);
}

function asksOnlyFor(detection: Detection, fields: ReadonlySet<string>): boolean {
  if (detection.kind === 'not') return asksOnlyFor(detection.of, fields);
  if (detection.kind !== 'field') return detection.of.every((part) => asksOnlyFor(part, fields));
  if (detection.test === 'same-as') return false;
  return detection.field !== null && fields.has(foldName(detection.field));
}
