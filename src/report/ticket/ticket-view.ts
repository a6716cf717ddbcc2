import type { TriageResult } from '../../model/result.ts';
import { firstSteps } from '../first-steps.ts';
import { comparisonText, type ComparisonText } from '../markdown/comparison.ts';
import { affectedCounts, eventCounts } from '../markdown/counts.ts';
import { standingOf, timesNote } from '../markdown/head.ts';
import { soFar } from '../markdown/read-notes.ts';
import type { Pen } from '../markdown/pen.ts';
import type { Ready } from '../markdown/ready.ts';
import { namesKey } from '../redaction-text.ts';
import { madeText, readText, whereEvidenceIs } from './ticket-foot.ts';
import { findingLines } from './ticket-findings.ts';
import { fullTicket, ticketLimit, type TicketPlan } from './ticket-plan.ts';
import { stepLines } from './ticket-steps.ts';

/** Everything that the ticket templates show. */
export interface TicketView {
  readonly verdict: Ready;
  /** Without the full stop. */
  readonly standing: Ready;
  readonly extent: Ready;
  /** Whether names were replaced, without the full stop. */
  readonly names: Ready;
  /** Null where there is no earlier report. */
  readonly comparison: ComparisonText | null;
  readonly stepsHeading: Ready;
  readonly steps: readonly { readonly number: number; readonly text: Ready }[];
  readonly findingsHeading: Ready;
  readonly findings: readonly Ready[];
  /** Label and text each. */
  readonly foot: readonly { readonly label: Ready; readonly text: Ready }[];
  /** How this language sets a text: between label and text, after a sentence, between sentences. */
  readonly colon: Ready;
  readonly stop: Ready;
  readonly gap: Ready;
  readonly shortened: Ready | null;
}

/** The view of the ticket templates, as a function of how much there is room for. */
export function ticketView(result: TriageResult, pen: Pen): (plan: TicketPlan) => TicketView {
  const standing = standingOf(result.verdict, pen);
  const steps = firstSteps(result);
  const groups = new Map(result.groups.map((group) => [group.id, group]));
  const whole = {
    standing,
    extent: extentOf(result, pen),
    names: pen.say(namesKey(result)),
    stepsHeading: pen.say('section.first'),
    findingsHeading: pen.say('section.findings'),
    colon: pen.say('markdown.colon'),
    stop: pen.say('markdown.stop'),
    gap: pen.say('report.between-sentences'),
  };
  return (plan) => ({
    ...whole,
    verdict: pen.prose(result.verdict.text, plan.sentence) || standing,
    comparison: comparisonText(result, pen, plan.compared),
    steps: stepLines(steps, plan, pen).map((text, index) => ({ number: index + 1, text })),
    findings: findingLines(result.findings, groups, plan, pen),
    foot: [
      { label: pen.say('ticket.evidence'), text: whereEvidenceIs(result, pen) },
      { label: pen.say('ticket.read'), text: readText(result, plan, pen) },
      { label: pen.say('ticket.made'), text: madeText(result, pen) },
    ],
    shortened: isShorter(plan) ? pen.say('ticket.shortened', { limit: ticketLimit, md: pen.code('report.md') }) : null,
  });
}

function extentOf(result: TriageResult, pen: Pen): Ready {
  const { span, totals } = result;
  const suppressed = result.findings.filter((finding) => finding.suppressed).length;
  const affected = affectedCounts(totals, pen);
  return pen.sentences([
    ...soFar(result, pen),
    span.last === null || result.partial ? null : pen.say('ticket.ends', { when: pen.minute(span.last) }),
    pen.say('markdown.sentence', { text: eventCounts(totals, pen) }),
    affected === null ? null : pen.say('ticket.affected', { affected }),
    suppressed > 0 ? pen.say('ticket.suppressed', { n: suppressed }) : null,
    timesNote(result, pen),
  ]);
}

function isShorter(plan: TicketPlan): boolean {
  return Object.entries(fullTicket).some(([part, whole]) => plan[part as keyof TicketPlan] !== whole);
}
