import type { Finding } from '../../../model/finding.ts';
import { sumOf } from '../../numbers.ts';
import type { ViewContext } from './context.ts';
import { type FindingView, findingView } from './finding.ts';
import { pairText } from './pair.ts';
import { type StampView, stampView } from './stamp.ts';

export interface FindingsView {
  readonly note: string;
  readonly full: readonly FindingView[];
  readonly brief: readonly BriefFindingView[];
  /** What is left for report.json, counted; empty when nothing is. */
  readonly rest: string;
  /** `{n} of {all} findings`, for the script to fill. */
  readonly hits: string;
}

export interface BriefFindingView {
  readonly id: string;
  readonly stamp: StampView;
  readonly title: string;
  readonly pair: string;
  readonly events: string;
}

const mostOpen = 2;

export function findingsView(context: ViewContext): FindingsView {
  const { findings } = context.result;
  const { words, caps } = context;
  const told = caps.fullFindings + caps.briefFindings;
  const brief = findings.slice(caps.fullFindings, told);
  const rest = findings.slice(told);
  const pairs = new Set(findings.flatMap((finding) => finding.groups)).size;
  return {
    note: words.say('html.findings.note', { n: findings.length, pairs }),
    full: findings.slice(0, caps.fullFindings).map((finding, index) => findingView(context, finding, index < mostOpen)),
    brief: brief.map((finding) => briefView(context, finding)),
    rest:
      rest.length > 0
        ? words.say('html.findings.rest', { n: rest.length, events: sumOf(rest, (finding) => finding.events) })
        : '',
    hits: words.say('html.findings.hits', { n: '{n}', all: '{all}' }),
  };
}

function briefView(context: ViewContext, finding: Finding): BriefFindingView {
  return {
    id: context.show(finding.id),
    stamp: stampView(context, finding),
    title: context.show(finding.title, 200),
    pair: context.show(pairText(context.groups.get(finding.groups[0] ?? '')), 40),
    events: context.words.number(finding.events),
  };
}
