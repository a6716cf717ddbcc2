import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import { affectedLines } from './affected.ts';
import { chainLines, type ChainLine } from './chain.ts';
import { evidenceView, type EvidenceView } from './evidence.ts';
import { groupRows, type GroupRow } from './finding-groups.ts';
import { guessedOutcomes, whenSeen } from './finding-sentences.ts';
import { suppressedNote } from './suppressions.ts';
import { findingStanding } from './head.ts';
import { referenceLinks } from './links.ts';
import type { Pen } from './pen.ts';
import type { Plan } from './plan.ts';
import type { Ready } from './ready.ts';
import { remedyOf, type RemedyView, type StepsTold } from './remedy.ts';

/** One finding, told in full. */
export interface FindingView extends RemedyView {
  readonly heading: Ready;
  readonly summary: Ready;
  readonly groups: readonly GroupRow[];
  readonly when: Ready;
  readonly chain: readonly ChainLine[];
  readonly confidence: Ready;
  readonly verify: Ready | null;
  readonly affected: readonly Ready[];
  readonly evidence: EvidenceView | null;
  readonly rule: Ready;
}

/** What the findings of one report share. */
export interface FindingContext {
  readonly groups: ReadonlyMap<string, Group>;
  readonly toldFirst: StepsTold;
  readonly pen: Pen;
  readonly cell: Pen;
}

const titleLimit = 240;

/** The part of a finding that every plan tells alike, and the event that some show. */
interface ToldAlways {
  readonly view: Omit<FindingView, keyof RemedyView | 'affected' | 'evidence'>;
  readonly groups: readonly Group[];
  evidence?: EvidenceView | null;
  affected?: readonly Ready[];
  /** What to do, by the plans that tell it alike. */
  readonly remedies: Map<string, RemedyView>;
}

/** The view of a finding, as a function of how much there is room for; what does not change is made once. */
export function findingTeller(
  context: FindingContext,
): (finding: Finding, plan: Plan, showsEvidence: boolean) => FindingView {
  const { toldFirst, pen } = context;
  const told = new Map<Finding, ToldAlways>();
  return (finding, plan, showsEvidence) => {
    const always = told.get(finding) ?? toldAlways(finding, context);
    told.set(finding, always);
    if (showsEvidence) always.evidence ??= firstEvidence(finding, always.groups, pen);
    const affected = plan.affected ? (always.affected ??= affectedLines(finding.affected, pen)) : [];
    const steps = `${plan.repeatedSteps} ${plan.minorSteps}`;
    const remedy = always.remedies.get(steps) ?? remedyOf(finding, toldFirst, plan, pen);
    always.remedies.set(steps, remedy);
    return {
      ...always.view,
      ...remedy,
      affected,
      evidence: showsEvidence ? (always.evidence ?? null) : null,
    };
  };
}

function firstEvidence({ evidence: [first] }: Finding, groups: readonly Group[], pen: Pen): EvidenceView | null {
  return first ? evidenceView(first, groups, pen) : null;
}

function toldAlways(finding: Finding, { groups: byId, pen, cell }: FindingContext): ToldAlways {
  const groups = finding.groups.map((id) => byId.get(id)).filter((group) => group !== undefined);
  const view = {
    heading: pen.say('markdown.finding-heading', {
      id: pen.prose(finding.id),
      standing: findingStanding(finding, pen),
      title: pen.prose(finding.title, titleLimit),
    }),
    summary: pen.prose(finding.summary),
    groups: groupRows(groups, cell),
    when: pen.sentences([
      whenSeen(finding, pen),
      pen.prose(finding.statusText),
      pen.prose(finding.notesText ?? ''),
      suppressedNote(finding, pen),
    ]),
    chain: chainLines(finding, byId, pen),
    confidence: pen.sentences([
      pen.say('markdown.sentence', { text: pen.say(`confidence.${finding.confidence}`) }),
      pen.prose(finding.confidenceText),
      guessedOutcomes(groups, pen),
    ]),
    verify: finding.verify === '' ? null : pen.prose(finding.verify),
    rule: pen.sentences([
      pen.say('markdown.rule', { rule: pen.code(finding.rule) }),
      ...referenceLinks(finding.references, pen),
    ]),
  };
  return { view, groups, remedies: new Map() };
}
