import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import { findingStanding, period } from '../markdown/head.ts';
import type { Pen } from '../markdown/pen.ts';
import type { Ready } from '../markdown/ready.ts';
import { listed } from '../markdown/listing.ts';
import type { TicketPlan } from './ticket-plan.ts';

type Groups = ReadonlyMap<string, Group>;

/** One line for each finding, then how many more there are. */
export function findingLines(findings: readonly Finding[], groups: Groups, plan: TicketPlan, pen: Pen): Ready[] {
  const lines = findings.slice(0, plan.findings).map((finding) => findingLine(finding, groups, plan, pen));
  const rest = findings.length - lines.length;
  return rest > 0 ? [...lines, pen.say('ticket.more-findings', { n: rest, md: pen.code('report.md') })] : lines;
}

function findingLine(finding: Finding, groups: Groups, plan: TicketPlan, pen: Pen): Ready {
  const pairs = finding.groups.map((id) => groups.get(id)).filter((group) => group !== undefined);
  return pen.say('ticket.finding', {
    id: pen.prose(finding.id, 12),
    standing: findingStanding(finding, pen),
    title: pen.prose(finding.title, plan.sentence),
    pairs: listed(pairs, plan.pairs, (group) => pairText(group, pen), pen),
    devices: finding.affected.devices.total,
    period: period(finding.first, finding.last, pen),
  });
}

/** `10102/0x00000405 (14)`. */
function pairText({ eventId, code, count }: Group, pen: Pen): Ready {
  const id = pen.code(code === null ? String(eventId) : `${eventId}/${code}`, 40);
  return pen.say('markdown.subject', { id, n: count });
}
