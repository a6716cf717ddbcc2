import type { Finding } from '../../../model/finding.ts';
import { type AffectedView, affectedViews } from './affected.ts';
import { type ChainLinkView, chainViews } from './chain.ts';
import { inProse, type ShownTime, type ViewContext } from './context.ts';
import { type EvidenceView, evidenceView } from './evidence.ts';
import { type LinkView, linkView } from './link.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type StampView, stampView } from './stamp.ts';
import { type StepView, stepView } from './step.ts';

export interface FindingView {
  readonly id: string;
  readonly stamp: StampView;
  readonly title: readonly Piece[];
  readonly summary: string;
  readonly pairs: readonly PairView[];
  readonly morePairs: string;
  readonly events: string;
  /** Empty where the events name none. */
  readonly devices: string;
  readonly first: ShownTime | null;
  readonly last: ShownTime | null;
  readonly duration: string;
  readonly statusText: string;
  /** Why it does not count; empty when it does. */
  readonly suppressed: string;
  readonly notesText: string;
  readonly open: boolean;
  readonly chain: readonly ChainLinkView[];
  readonly confidence: string;
  readonly confidenceText: string;
  readonly remedy: readonly StepView[];
  readonly verify: string;
  readonly evidence: EvidenceView | null;
  readonly affected: readonly AffectedView[];
  readonly rule: string;
  readonly links: readonly LinkView[];
}

export interface PairView {
  readonly eventId: string;
  readonly code: string;
}

const mostPairs = 12;
const mostLinks = 4;

export function findingView(context: ViewContext, finding: Finding, open: boolean): FindingView {
  const { words, show, prose } = context;
  const left = finding.groups.length - mostPairs;
  return {
    id: show(finding.id),
    stamp: stampView(context, finding),
    title: piecesOf(prose(finding.title)),
    summary: prose(finding.summary),
    pairs: pairViews(context, finding),
    morePairs: left > 0 ? words.say('html.more', { n: left }) : '',
    events: words.number(finding.events),
    devices: finding.affected.devices.total > 0 ? words.number(finding.affected.devices.total) : '',
    first: inProse(context, finding.first),
    last: inProse(context, finding.last),
    duration: finding.durationMs === null ? '' : words.duration(finding.durationMs),
    statusText: prose(finding.statusText),
    suppressed: suppressedText(context, finding),
    notesText: prose(finding.notesText ?? ''),
    open,
    chain: chainViews(context, finding),
    confidence: words.say(`confidence.${finding.confidence}`),
    confidenceText: show(finding.confidenceText),
    remedy: finding.remedy.map((step) => stepView(context, step)),
    verify: show(finding.verify),
    evidence: evidenceView(context, finding.evidence),
    affected: affectedViews(context, finding.affected),
    rule: show(finding.rule),
    links: finding.references.slice(0, mostLinks).map((reference) => linkView(context, reference)),
  };
}

function pairViews({ groups, show }: ViewContext, finding: Finding): readonly PairView[] {
  return finding.groups.slice(0, mostPairs).flatMap((id) => {
    const group = groups.get(id);
    return group ? [{ eventId: String(group.eventId), code: show(group.code ?? '', 40) }] : [];
  });
}

function suppressedText({ words, show }: ViewContext, { suppressed }: Finding): string {
  if (!suppressed) return '';
  const { reason, expires, owner } = suppressed;
  const shown = { reason: show(reason, 300), expires: show(expires, 20), owner: show(owner ?? '', 100) || 'none' };
  return words.say('report.suppressed-note', shown);
}
