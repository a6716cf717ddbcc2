import type { Finding } from '../../../model/finding.ts';
import { filesWithAssumedZone } from '../../assumed-zones.ts';
import { sumOf } from '../../numbers.ts';
import { inProse, type ShownTime, type ViewContext } from './context.ts';

/** One of the four numbers below the verdict. */
export interface FactView {
  readonly label: string;
  readonly value: string;
  /** Set where the value is a time. */
  readonly utc: string | null;
  readonly notes: readonly string[];
  /** A guess that changes how the number is to be read. */
  readonly warning: string;
}

/** Always four: how many, who, since when, and what the log covers. */
export function factViews(context: ViewContext): readonly FactView[] {
  return [failures(context), affected(context), since(context), covered(context)];
}

function fact(label: string, value: string | ShownTime, notes: readonly string[] = [], warning = ''): FactView {
  return typeof value === 'string'
    ? { label, value, utc: null, notes, warning }
    : { label, value: value.text, utc: value.utc, notes, warning };
}

function failures({ result, words }: ViewContext): FactView {
  const { failures: failed, warnings, records } = result.totals;
  const notes = [words.say('html.fact.of-events', { records })];
  if (warnings > 0) notes.push(words.say('html.fact.warnings', { warnings }));
  return fact(words.say('html.fact.failures'), words.number(failed), notes);
}

const countedSubjects = ['devices', 'users', 'hosts', 'cas'] as const;

function affected({ result, words }: ViewContext): FactView {
  const { totals } = result;
  const [most, ...others] = countedSubjects
    .filter((kind) => totals[kind] > 0)
    .map((kind) => words.say(`html.count.${kind}`, { n: totals[kind] }));
  const failed = totals.failures + totals.warnings > 0;
  const nobody = totals.records === 0 ? 'unknown' : failed ? 'nobody-named' : 'nobody';
  return fact(
    words.say('html.fact.affected'),
    most ?? words.say(`html.fact.${nobody}`),
    others.length > 0 ? [words.list(others)] : [],
  );
}

function since(context: ViewContext): FactView {
  const finding = context.findings.get(context.result.verdict.findings[0] ?? '');
  // A condition is no failure: what it lasts is told beside it.
  return finding && !finding.beside ? failingSince(context, finding) : lastSuccess(context);
}

function failingSince(context: ViewContext, finding: Finding): FactView {
  const { words } = context;
  const [first, last] = [inProse(context, finding.first), inProse(context, finding.last)];
  const goesOn = finding.status === 'still-failing';
  const label = words.say(goesOn ? 'html.fact.failing-since' : 'html.fact.failed-from');
  if (!first || !last) return fact(label, words.say('html.no-time'));
  const duration = words.duration(finding.durationMs ?? 0);
  const note = goesOn
    ? words.say('html.fact.not-over', { duration })
    : words.say('html.fact.until', { last: last.text, duration });
  return fact(label, first, [note]);
}

function lastSuccess(context: ViewContext): FactView {
  const { result, words } = context;
  const label = words.say('html.fact.success');
  const succeeded = result.groups.filter((group) => group.pack !== null && group.outcome === 'success');
  if (succeeded.length === 0) return fact(label, words.say('html.fact.no-success'));
  const times = succeeded.flatMap(({ last }) => last ?? []).toSorted();
  return fact(label, inProse(context, times.at(-1) ?? null) ?? words.say('html.no-time'), [
    words.say('html.fact.successes', { n: sumOf(succeeded, (group) => group.count) }),
  ]);
}

function covered({ result, words, prose }: ViewContext): FactView {
  const { first, last } = result.span;
  const label = words.say('html.fact.covers');
  if (first === null || last === null) return fact(label, words.say('html.no-times'));
  const [from, to] = [prose(words.day(first, 'short')), prose(words.day(last, 'short'))];
  const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])].join(' – ');
  const assumed = filesWithAssumedZone(result);
  return fact(
    label,
    first.slice(0, 10) === last.slice(0, 10) ? from : words.say('html.range', { from, to }),
    [words.say('html.fact.zone', { years })],
    assumed > 0 ? words.say('html.fact.zone-assumed', { n: assumed }) : '',
  );
}
