import type { Finding, Said } from '../../model/finding.ts';
import type { Totals, Verdict } from '../../model/result.ts';
import type { GroupTally } from '../tally/group-tally.ts';

interface Case {
  readonly findings: readonly Finding[];
  readonly totals: Totals;
  readonly groups: readonly GroupTally[];
  readonly first: string | null;
  readonly last: string | null;
}

/** The whole case in one sentence: the first finding, or why there is none. Absence of failures is never called health. */
export function judgeCase(known: Case): Verdict {
  const { findings, totals } = known;
  const first = findings[0];
  if (totals.records === 0 || totals.unreadable > totals.records) return cannotJudge(known, 'verdict.unreadable');
  if (first) return worded(first, known);
  if (!known.groups.some(({ kind }) => kind.index)) return cannotJudge(known, 'verdict.nothing-known');
  const reason: Said = {
    key: 'verdict.none',
    args: { events: totals.records, ...spanArgs(known), ...successArgs(known) },
  };
  return { ...nothing('none'), reason, lede: strangersOf(known) };
}

function worded(finding: Finding, known: Case): Verdict {
  const { totals, findings } = known;
  const failed = totals.failures + totals.warnings;
  const lede: Said[] = [
    { key: `verdict.lede.${finding.status}`, args: { last: finding.last ?? '', end: known.last ?? '' } },
    { key: 'verdict.lede.share', args: { events: finding.events, failed } },
    ...(findings.length > 1 ? [{ key: 'verdict.lede.others', args: { others: findings.length - 1 } }] : []),
    ...strangersOf(known),
  ];
  return {
    severity: finding.severity,
    status: finding.status,
    confidence: finding.confidence,
    findings: [finding.id],
    reason: {
      key: `verdict.${finding.status}`,
      args: {
        first: finding.first ?? '',
        last: finding.last ?? '',
      },
    },
    lede,
    text: '',
    ledeText: '',
  };
}

function cannotJudge(known: Case, key: string): Verdict {
  const { totals } = known;
  const providers = mostFrequent(known.groups);
  const args = { events: totals.records, unreadable: totals.unreadable, providers };
  return { ...nothing('unreadable'), reason: { key, args }, lede: strangersOf(known) };
}

function nothing(severity: 'none' | 'unreadable'): Omit<Verdict, 'reason' | 'lede'> {
  return { severity, status: null, confidence: null, findings: [], text: '', ledeText: '' };
}

/** Failures that no catalogue lists: nobody judged them, so the verdict must not hide them. */
function strangersOf({ groups }: Case): Said[] {
  const failing = groups.filter(({ kind }) => !kind.entry && ['failure', 'warning'].includes(kind.outcome));
  const events = failing.reduce((sum, { count }) => sum + count, 0);
  return events === 0 ? [] : [{ key: 'verdict.lede.strangers', args: { events, groups: failing.length } }];
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
