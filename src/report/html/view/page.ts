import type { TriageResult } from '../../../model/result.ts';
import { type ComparisonView, comparisonView } from './comparison.ts';
import { viewContext } from './context.ts';
import { type EventsTableView, eventsTableView } from './events-table.ts';
import { type FindingsView, findingsView } from './findings.ts';
import { type FirstStepView, firstStepViews } from './first-steps.ts';
import { type HowMadeView, howMadeView } from './how-made.ts';
import { type InterfaceWords, interfaceWords } from './interface-words.ts';
import { documentTitle, type MastheadView, mastheadView } from './masthead.ts';
import { type HintView, nextPersonViews } from './next-person.ts';
import { type TimelineView, timelineView } from './timeline.ts';
import { type UnknownView, unknownView } from './unknown.ts';
import { type VerdictView, verdictView } from './verdict.ts';
import { type WhatWasReadView, whatWasReadView } from './what-was-read.ts';

/** Everything the page shows, as ready strings and numbers. */
export interface PageView {
  readonly language: string;
  readonly title: string;
  readonly generator: string;
  readonly reportId: string;
  /** Whether nothing is left out: then the page is long, and what is out of sight is not laid out. */
  readonly full: boolean;
  /** Words of the interface that are the same in every report. */
  readonly say: InterfaceWords;
  readonly masthead: MastheadView;
  readonly verdict: VerdictView;
  /** Null where there is no earlier report. */
  readonly comparison: ComparisonView | null;
  /** Null when nothing failed. */
  readonly first: { readonly steps: readonly FirstStepView[] } | null;
  readonly timeline: TimelineView | null;
  /** Null when there are none. */
  readonly findings: FindingsView | null;
  readonly events: EventsTableView;
  /** Null when everything is listed. */
  readonly unknown: UnknownView | null;
  readonly next: readonly HintView[];
  readonly read: WhatWasReadView;
  /** True when what was read stands before everything that rests on it. */
  readonly readFirst: boolean;
  readonly made: HowMadeView;
  readonly ticket: string;
}

/** `ticket` is the summary behind "Copy summary for the ticket". */
export function pageView(result: TriageResult, ticket: string, full: boolean): PageView {
  const context = viewContext(result, full);
  const hasFindings = result.findings.length > 0;
  return {
    language: result.locale,
    title: documentTitle(context),
    generator: context.show(`${result.tool.name} ${result.tool.version}`, 80),
    reportId: context.show(result.reportId, 40),
    full,
    say: interfaceWords(context.words),
    masthead: mastheadView(context),
    verdict: verdictView(context),
    comparison: comparisonView(context),
    first: hasFindings ? { steps: firstStepViews(context) } : null,
    timeline: timelineView(context),
    findings: hasFindings ? findingsView(context) : null,
    events: eventsTableView(context),
    unknown: unknownView(context),
    next: nextPersonViews(context),
    read: whatWasReadView(context),
    readFirst: result.verdict.severity === 'unreadable',
    made: howMadeView(context),
    ticket: context.show(ticket, 8_000),
  };
}
