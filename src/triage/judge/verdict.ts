import type { Finding, Said } from '../../model/finding.ts';
import { type PartialReading, partialSaid } from '../../model/partial.ts';
import type { Problem, ProblemCode } from '../../model/problem.ts';
import type { InputSummary, Totals, Verdict } from '../../model/result.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import { restingOn } from './rests-on.ts';

interface Case {
  readonly findings: readonly Finding[];
  readonly totals: Totals;
  readonly groups: readonly GroupTally[];
  /** The groups that findings speak of. */
  readonly judged: ReadonlySet<GroupTally>;
  readonly inputs: readonly InputSummary[];
  /** Entries of rule packs were left out: what they would have judged is not judged. */
  readonly rulesLeftOut: boolean;
  /** Not everything was read: that nothing failed so far says nothing about the rest. */
  readonly partial: PartialReading | null;
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * The whole case in one sentence: the first finding, or why there is none. That nothing failed is said only when no
 * event failed at all that belongs to a known product and everything about it could be judged.
 */
export function judgeCase(known: Case): Verdict {
  const { totals } = known;
  const [first] = counted(known);
  const read = totals.records + totals.duplicates + totals.outside;
  if (read === 0 && known.partial) return cannotJudge(known, 'verdict.partial');
  if (read === 0 || totals.unreadable > read) return cannotJudge(known, 'verdict.unreadable');
  if (totals.records === 0) return cannotJudge(known, 'verdict.window');
  if (first) return worded(first, known);
  const products = known.groups.filter(({ kind }) => kind.index);
  const suppressed = known.findings.length - counted(known).length;
  if (products.length === 0 && suppressed === 0) return cannotJudge(known, 'verdict.nothing-known');
  // What is suppressed was judged; what stands in no table was not.
  if (products.some((group) => isOpen(group) && !known.judged.has(group)))
    return cannotJudge(known, 'verdict.unlisted');
  if (known.rulesLeftOut) return cannotJudge(known, 'verdict.rules-left-out');
  if (known.partial && suppressed === 0) return cannotJudge(known, 'verdict.partial');
  const args = { events: eventsOf(products), ...spanArgs(known), ...successArgs(known) };
  if (suppressed > 0) {
    const reason = { key: 'verdict.suppressed', args: { ...args, suppressed } };
    return { ...nothing('info'), reason, lede: alsoSay(known) };
  }
  return { ...nothing('none'), reason: { key: 'verdict.none', args }, lede: alsoSay(known) };
}

/** A failure of the product that no table lists: it may be anything. */
function isOpen(group: GroupTally): boolean {
  const { entry, index } = group.kind;
  return fails(group) && !(entry === null && index?.pack.unlisted === 'other');
}

/** The findings that nobody decided not to be told about. */
function counted({ findings }: Case): readonly Finding[] {
  return findings.filter(({ suppressed }) => !suppressed);
}

function worded(finding: Finding, known: Case): Verdict {
  const { totals } = known;
  const findings = counted(known);
  const failed = totals.failures + totals.warnings;
  const resting = restingOn(known.findings, finding.id).filter(({ suppressed }) => !suppressed);
  const own = finding.failed ?? finding.events;
  const together = resting.reduce((sum, one) => sum + (one.failed ?? one.events), own);
  const others = findings.length - 1 - resting.length;
  const lede: Said[] = [
    ...soFar(known),
    standingSaid(finding, known),
    ...(finding.beside || together === 0
      ? []
      : resting.length === 0
        ? [{ key: 'verdict.lede.share', args: { events: own, failed } }]
        : [{ key: 'verdict.lede.rests', args: { resting: resting.length, events: together, failed } }]),
    ...(others > 0 ? [{ key: 'verdict.lede.others', args: { others } }] : []),
    ...(known.findings.length > findings.length
      ? [{ key: 'verdict.lede.suppressed', args: { suppressed: known.findings.length - findings.length } }]
      : []),
    ...aside(known),
  ];
  return {
    severity: finding.severity,
    status: finding.status,
    confidence: finding.confidence,
    findings: [finding.id],
    ...(finding.beside && { beside: true }),
    reason: {
      key: keyOf(finding),
      args: {
        sure: finding.confidence,
        first: finding.first ?? '',
        last: finding.last ?? '',
      },
    },
    lede,
    text: '',
    ledeText: '',
  };
}

function keyOf({ status, beside, words }: Finding): string {
  if (beside) return `verdict.condition.${status}`;
  return `verdict.${status}${words.because ? '.because' : ''}`;
}

function cannotJudge(known: Case, key: string): Verdict {
  const { totals, groups } = known;
  const args = {
    events: totals.records,
    unreadable: totals.unreadable,
    outside: totals.outside,
    failing: eventsOf(groups.filter(({ kind }) => kind.index).filter(fails)),
    providers: mostFrequent(groups),
  };
  return { ...nothing('unreadable'), reason: { key, args }, lede: alsoSay(known) };
}

function nothing(severity: 'none' | 'info' | 'unreadable'): Omit<Verdict, 'reason' | 'lede'> {
  return { severity, status: null, confidence: null, findings: [], text: '', ledeText: '' };
}

/** How the finding stands where the log ends, or where its reading was stopped. */
function standingSaid({ beside, status, last }: Finding, { totals, last: end, partial }: Case): Said {
  if (beside) return { key: 'verdict.lede.condition', args: { failed: totals.failures + totals.warnings } };
  const key = `verdict.lede.${status}`;
  return partial
    ? { key: `${key}.so-far`, args: { last: last ?? '' } }
    : { key, args: { last: last ?? '', end: end ?? '' } };
}

/** What nobody judged and what was not read: the verdict must not hide either. */
function alsoSay(known: Case): Said[] {
  return [...soFar(known), ...aside(known)];
}

function soFar({ partial }: Case): Said[] {
  return partial ? [partialSaid(partial)] : [];
}

function aside({ groups, judged, inputs }: Case): Said[] {
  const strangers = groups.filter((group) => !group.kind.entry && fails(group) && !judged.has(group));
  const unread = inputs.filter(({ form, problems }) => form === null && problems.some(mayHoldFailures));
  return [
    ...(strangers.length === 0
      ? []
      : [{ key: 'verdict.lede.strangers', args: { events: eventsOf(strangers), groups: strangers.length } }]),
    ...(unread.length === 0
      ? []
      : [{ key: 'verdict.lede.unread', args: { files: unread.length, all: inputs.length } }]),
  ];
}

/** Problems of a file that is an event log, or may be one or hold one, and was not read. */
const lost: ReadonlySet<ProblemCode> = new Set([
  'file-kind-not-read',
  'file-not-readable',
  'archive-damaged',
  'archive-limit',
  'entry-encrypted',
  'entry-packing',
  'entry-damaged',
  'column-missing',
]);

function mayHoldFailures({ code, args }: Problem): boolean {
  return lost.has(code) && args['instead'] !== 'trace';
}

function fails({ kind }: GroupTally): boolean {
  return kind.outcome === 'failure' || kind.outcome === 'warning';
}

function eventsOf(groups: readonly GroupTally[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function spanArgs({ first, last }: Case): Said['args'] {
  return { first: first ?? '', last: last ?? '' };
}

function successArgs({ groups }: Case): Said['args'] {
  const successes = groups.filter(({ kind }) => kind.entry?.outcome === 'success');
  const last = Math.max(...successes.map(({ when }) => when.lastMs));
  return { lastSuccess: Number.isFinite(last) ? new Date(last).toISOString() : 'none' };
}

function mostFrequent(groups: readonly GroupTally[]): string {
  const counts = new Map<string, number>();
  for (const { provider, count } of groups) counts.set(provider, (counts.get(provider) ?? 0) + count);
  const names = [...counts].filter(([name]) => name !== '').toSorted((one, other) => other[1] - one[1]);
  return names
    .slice(0, 5)
    .map(([name]) => name)
    .join(', ');
}
