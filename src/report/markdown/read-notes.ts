import type { Group } from '../../model/group.ts';
import { partialSaid } from '../../model/partial.ts';
import type { TriageResult } from '../../model/result.ts';
import { sumOf } from '../numbers.ts';
import type { Pen } from './pen.ts';
import type { Ready } from './ready.ts';

const mostNamed = 5;

/** What the reader of the numbers must know: how they add up, what is missing, what is a guess. */
export function readNotes(result: TriageResult, pen: Pen): Ready[] {
  return [
    ...soFar(result, pen),
    sumOfRecords(result, pen),
    sumOfOutcomes(result, pen),
    ...gaps(result, pen),
    ...unlisted(result, pen),
  ].concat(guesses(result, pen), spellings(result, pen));
}

/** That not everything was read; empty when it was. */
export function soFar({ partial }: TriageResult, pen: Pen): Ready[] {
  if (!partial) return [];
  const { key, args } = partialSaid(partial);
  const ready = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : pen.prose(value),
  ]);
  return [pen.say(key, Object.fromEntries(ready))];
}

function sumOfRecords({ totals }: TriageResult, pen: Pen): Ready {
  const { records, unreadable, duplicates, outside } = totals;
  const found = records + unreadable + duplicates + outside;
  return pen.say('markdown.sum-records', { found, records, unreadable, duplicates, outside });
}

function sumOfOutcomes({ totals }: TriageResult, pen: Pen): Ready {
  const { records, failures, warnings, successes, infos } = totals;
  return pen.say('markdown.sum-outcomes', { records, failures, warnings, successes, infos });
}

function gaps({ span }: TriageResult, pen: Pen): Ready[] {
  const shown = span.gaps.slice(0, mostNamed).map(({ from, to }) =>
    pen.say('markdown.gap', {
      from: pen.minute(from),
      to: pen.minute(to),
      duration: pen.duration(Date.parse(to) - Date.parse(from)),
    }),
  );
  const rest = span.gaps.length - shown.length;
  return rest > 0 ? [...shown, pen.say('markdown.more-gaps', { n: rest })] : shown;
}

function unlisted({ groups }: TriageResult, pen: Pen): Ready[] {
  const ids = countBy(
    groups,
    (group) => !group.known && group.pack !== null,
    (group) => String(group.eventId),
  );
  const providers = countBy(
    groups,
    (group) => group.pack === null && group.folded?.of !== 'events',
    (group) => group.provider || group.channel || '?',
  );
  return [
    ...listing('markdown.unlisted-events', ids, (id) => pen.code(id), pen),
    ...listing('markdown.unlisted-providers', providers, (name) => pen.code(name, 80), pen),
  ];
}

function listing(key: string, counts: readonly [string, number][], write: (name: string) => Ready, pen: Pen): Ready[] {
  if (counts.length === 0) return [];
  const items = counts.slice(0, mostNamed).map(([name, n]) => pen.say('markdown.subject', { id: write(name), n }));
  return [pen.say(key, { items: pen.list(items), more: Math.max(0, counts.length - mostNamed) })];
}

function guesses({ groups }: TriageResult, pen: Pen): Ready[] {
  const guessed = groups.filter((group) => group.outcomeFrom !== 'catalogue');
  return guessed.length > 0
    ? [pen.say('markdown.outcomes-guessed', { n: sumOf(guessed, (group) => group.count) })]
    : [];
}

function spellings({ groups }: TriageResult, pen: Pen): Ready[] {
  const pairs = new Map<string, string>();
  for (const group of groups) {
    for (const logged of group.codeAsLogged) if (group.code !== null) pairs.set(logged, group.code);
  }
  if (pairs.size === 0) return [];
  const items = [...pairs]
    .slice(0, mostNamed)
    .map(([logged, code]) =>
      pen.say('markdown.spelling-of', { logged: pen.code(logged, 80), code: pen.code(code, 80) }),
    );
  return [pen.say('markdown.spellings', { items: pen.list(items), more: pairs.size - items.length })];
}

function countBy(groups: readonly Group[], take: (group: Group) => boolean, name: (group: Group) => string) {
  const counts = new Map<string, number>();
  for (const group of groups) {
    if (take(group)) counts.set(name(group), (counts.get(name(group)) ?? 0) + group.count);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
