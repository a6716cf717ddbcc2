import type { RulePackSummary, TriageResult } from '../../model/result.ts';
import { placeOf } from '../markdown/evidence.ts';
import type { Pen } from '../markdown/pen.ts';
import type { Ready } from '../markdown/ready.ts';
import { listed } from '../markdown/listing.ts';
import type { TicketPlan } from './ticket-plan.ts';

const nameLimit = 80;
const mostPacks = 3;

/** The report that holds the proof, and one event of the first finding. */
export function whereEvidenceIs({ reportId, findings }: TriageResult, pen: Pen): Ready {
  const finding = findings.find(({ evidence }) => evidence.length > 0);
  const [event] = finding?.evidence ?? [];
  return pen.sentences([
    pen.say('ticket.reports', {
      id: pen.code(reportId, 40),
      html: pen.code('report.html'),
      md: pen.code('report.md'),
      json: pen.code('report.json'),
    }),
    finding && event
      ? pen.say('ticket.event', { finding: pen.prose(finding.id, 12), place: placeOf(event, pen) })
      : null,
  ]);
}

/** What was read, and what of it is missing. */
export function readText({ inputs, totals, span }: TriageResult, plan: TicketPlan, pen: Pen): Ready {
  const read = inputs.filter((input) => input.form !== null);
  const skipped = inputs.length - read.length;
  const names = read.slice(0, plan.files).map(({ name }) => pen.code(name, nameLimit));
  const [gap] = span.gaps;
  return pen.sentences([
    names.length > 0 ? pen.say('ticket.files', { items: pen.list(names), more: read.length - names.length }) : null,
    skipped > 0 ? pen.say('ticket.skipped', { n: skipped }) : null,
    totals.unreadable > 0 ? pen.say('ticket.lost', { n: totals.unreadable }) : null,
    gap ? pen.say('ticket.gaps', { n: span.gaps.length, from: pen.minute(gap.from), to: pen.minute(gap.to) }) : null,
  ]);
}

/** The versions that made the report. */
export function madeText({ tool, rulePacks }: TriageResult, pen: Pen): Ready {
  const used = rulePacks.filter((pack) => pack.used);
  const packText = ({ id, version }: RulePackSummary) =>
    pen.say('ticket.pack', { id: pen.code(id, nameLimit), version: pen.prose(version, 40) });
  return pen.say('markdown.sentence', {
    text: pen.say('ticket.versions', {
      tool: pen.prose(`${tool.name} ${tool.version}`, nameLimit),
      packs: used.length > 0 ? listed(used, mostPacks, packText, pen) : pen.say('ticket.no-packs'),
    }),
  });
}
