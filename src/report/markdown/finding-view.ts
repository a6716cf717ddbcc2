import type { Finding } from '../../model/finding.ts';
import type { Group } from '../../model/group.ts';
import { affectedLines } from './affected.ts';
import { chainLines, type ChainLine } from './chain.ts';
import { evidenceView, type EvidenceView } from './evidence.ts';
import { groupRows, type GroupRow } from './finding-groups.ts';
import { guessedOutcomes, whenSeen } from './finding-sentences.ts';
import { standingOf } from './head.ts';
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

export function findingView(
  finding: Finding,
  { groups: byId, toldFirst, pen, cell }: FindingContext,
  plan: Plan,
  showsEvidence: boolean,
): FindingView {
  const groups = finding.groups.map((id) => byId.get(id)).filter((group) => group !== undefined);
  const [evidence] = showsEvidence ? finding.evidence : [];
  return {
    heading: pen.say('markdown.finding-heading', {
      id: pen.prose(finding.id),
      standing: standingOf(finding, pen),
      title: pen.prose(finding.title, titleLimit),
    }),
    summary: pen.prose(finding.summary),
    groups: groupRows(groups, cell),
    when: pen.sentences([whenSeen(finding, pen), pen.prose(finding.statusText)]),
    chain: chainLines(finding, byId, pen),
    confidence: pen.sentences([
      pen.say('markdown.sentence', { text: pen.say(`confidence.${finding.confidence}`) }),
      pen.prose(finding.confidenceText),
      guessedOutcomes(groups, pen),
    ]),
    ...remedyOf(finding, toldFirst, plan, pen),
    verify: finding.verify === '' ? null : pen.prose(finding.verify),
    affected: plan.affected ? affectedLines(finding.affected, pen) : [],
    evidence: evidence ? evidenceView(evidence, groups, pen) : null,
    rule: pen.sentences([
      pen.say('markdown.rule', { rule: pen.code(finding.rule) }),
      ...referenceLinks(finding.references, pen),
    ]),
  };
}
