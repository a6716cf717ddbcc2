import type { Finding } from '../../model/finding.ts';
import type { TriageResult } from '../../model/result.ts';
import { sumOf } from '../numbers.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import type { Ready } from './ready.ts';

/** One line of the table of findings. */
export interface FindingRow {
  readonly id: Ready;
  readonly severity: Ready;
  readonly status: Ready;
  readonly title: Ready;
  readonly events: Ready;
  readonly devices: Ready;
}

/** A row for each finding; those past the plan are summed up in one, so that the events still add up. */
export function findingTable({ findings }: TriageResult, plan: Plan, cell: Pen): FindingRow[] {
  const rows = findings.slice(0, plan.findingRows).map((finding) => ({
    id: cell.prose(finding.id),
    severity: cell.say(`severity.${finding.severity}`),
    status: statusCell(finding, cell),
    title: cell.prose(finding.title),
    events: cell.number(finding.events),
    devices:
      finding.affected.devices.total > 0 ? cell.number(finding.affected.devices.total) : cell.say('markdown.none'),
  }));
  const rest = findings.slice(plan.findingRows);
  if (rest.length === 0) return rows;
  const empty = cell.prose('');
  const title = cell.say('markdown.more-findings', { n: rest.length });
  const events = cell.number(sumOf(rest, (finding) => finding.events));
  return [...rows, { id: empty, severity: empty, status: empty, title, events, devices: empty }];
}

function statusCell({ status, suppressed }: Finding, cell: Pen): Ready {
  const standing = cell.say(`status.${status}`);
  return suppressed ? cell.say('report.suppressed-standing', { standing }) : standing;
}
