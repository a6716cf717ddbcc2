import type { TriageResult } from '../../model/result.ts';
import { comparisonText, type ComparisonText } from './comparison.ts';
import { eventTable, type EventRow } from './event-table.ts';
import { findingTable, type FindingRow } from './finding-table.ts';
import { findingTeller, type FindingView } from './finding-view.ts';
import { guessNoted } from './guess-noted.ts';
import { headOf, type Head } from './head.ts';
import { interfaceLabels, type InterfaceLabels } from './labels.ts';
import { leftOutOfFindings, withEvidence } from './left-out.ts';
import { madeLines } from './made.ts';
import type { Pen } from './pen.ts';
import { fullPlan, type Plan } from './plan.ts';
import { inputViews, type InputView } from './read-inputs.ts';
import { readNotes } from './read-notes.ts';
import type { Ready } from './ready.ts';
import { firstTellers } from './remedy.ts';
import { firstStepViews, type StepView } from './steps.ts';
import { unknownView, type UnknownView } from './unknown.ts';
import { timelineOf, type Timeline } from './timeline.ts';

const hintLimit = 500;

/** Everything that `report.md.hbs` shows. */
export interface ReportView {
  readonly label: InterfaceLabels;
  readonly head: Head;
  /** Null where there is no earlier report. */
  readonly comparison: ComparisonText | null;
  readonly steps: readonly StepView[];
  readonly timeline: Timeline | null;
  /** What was read comes before all else, since it is the reason why nothing can be judged. */
  readonly readFirst: boolean;
  readonly findingRows: readonly FindingRow[];
  readonly leftOut: Ready | null;
  readonly findings: readonly FindingView[];
  readonly eventRows: readonly EventRow[];
  readonly unknown: UnknownView | null;
  readonly next: readonly Ready[];
  readonly read: { readonly inputs: readonly InputView[]; readonly notes: readonly Ready[] };
  readonly made: readonly Ready[];
}

/** The view of the report, as a function of how much there is room for. */
export function reportView(result: TriageResult, pen: Pen, cell: Pen): (plan: Plan) => ReportView {
  const groups = new Map(result.groups.map((group) => [group.id, group]));
  const toldFirst = firstTellers(result.findings.slice(0, fullPlan.details));
  const tell = findingTeller({ groups, toldFirst, pen, cell });
  const whole = {
    label: interfaceLabels(pen),
    head: headOf(result, pen, cell),
    steps: firstStepViews(result, pen),
    timeline: timelineOf(result, pen),
    readFirst: result.verdict.severity === 'unreadable',
  };
  const eventRows = eventTable(result, cell);
  const unknown = unknownView(result, pen, cell);
  const notes = readNotes(result, pen);
  return (plan) => ({
    ...whole,
    comparison: comparisonText(result, pen, plan.compared),
    findingRows: findingTable(result, plan, cell),
    leftOut: leftOutOfFindings(result, plan, pen),
    findings: findings(result, tell, plan),
    eventRows: eventRows(plan),
    unknown: unknown(plan),
    next: hints(result, plan, pen),
    read: { inputs: inputViews(result, plan, pen), notes },
    made: madeLines(result, plan, pen),
  });
}

function findings(result: TriageResult, tell: ReturnType<typeof findingTeller>, plan: Plan): FindingView[] {
  const proved = withEvidence(result.findings, plan);
  return result.findings.slice(0, plan.details).map((finding) => tell(finding, plan, proved.has(finding)));
}

function hints({ nextPerson }: TriageResult, plan: Plan, pen: Pen): Ready[] {
  const shown = nextPerson
    .slice(0, plan.smallLists)
    .map(({ text, basis }) => guessNoted(pen.prose(text, hintLimit), basis, pen));
  const rest = nextPerson.length - shown.length;
  return rest > 0 ? [...shown, pen.say('markdown.more-hints', { n: rest })] : shown;
}
