import type { EventRecord } from '../../../src/model/event.ts';
import type { Rule } from '../../../src/model/rule.ts';
import type { Incident } from '../../../src/triage/correlate/incident.ts';
import { incidentsOf } from '../../../src/triage/correlate/incidents-of.ts';
import { createKnowledge, type Knowledge } from '../../../src/triage/knowledge.ts';
import { addEvent, emptyTally, mergeTally, type Tally } from '../../../src/triage/tally/tally.ts';
import { packWith } from '../../support/rules.ts';

/** What the rules find in the events, counted in one go. */
export function incidents(rules: readonly Rule[], events: readonly EventRecord[]): readonly Incident[] {
  const knowledge = knowledgeOf(rules);
  return incidentsOf(tallyOf(events, knowledge), knowledge.rules);
}

/** The same, each share counted by itself and folded in the order of a tree that `turns` decides. */
export function incidentsInShares(
  rules: readonly Rule[],
  shares: readonly (readonly EventRecord[])[],
  turns: readonly number[] = [],
): readonly Incident[] {
  const knowledge = knowledgeOf(rules);
  const tallies = shares.map((share) => tallyOf(share, knowledge));
  for (let turn = 0; tallies.length > 1; turn += 1) {
    const [from] = tallies.splice((turns[turn] ?? 0) % tallies.length, 1);
    const to = tallies[(turns[turn + 1] ?? 0) % tallies.length];
    if (from && to) mergeTally(to, from);
  }
  return incidentsOf(tallies[0] ?? emptyTally(), knowledge.rules);
}

export function knowledgeOf(rules: readonly Rule[]): Knowledge {
  return createKnowledge([packWith(...rules)]);
}

export function tallyOf(events: Iterable<EventRecord>, knowledge: Knowledge): Tally {
  const tally = emptyTally();
  for (const event of events) addEvent(tally, event, knowledge);
  return tally;
}

const start = Date.UTC(2026, 2, 2);

/** Minutes since the start of the tests' day. */
export function minuteOf(ms: number): number {
  return (ms - start) / 60_000;
}

/** What matters of an incident, short: key, how many events, and from which to which minute it held. */
export function brief(found: readonly Incident[]) {
  return found.map(({ key, count, spells }) => ({
    key: Object.values(key).join(' '),
    count,
    spells: spells.map(({ fromMs, toMs }) => [minuteOf(fromMs), minuteOf(toMs)]),
  }));
}

/** A form of incidents that can be compared whatever the order of their maps. */
export function comparable(found: readonly Incident[]) {
  const inOrder = <Value>(map: ReadonlyMap<string, Value>) =>
    [...map].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return found.map(({ groups, subjects, places, rule, ...rest }) => ({
    ...rest,
    rule: rule.key,
    groups: inOrder(groups),
    subjects: Object.entries(subjects).map(([kind, tallies]) => [kind, inOrder(tallies)]),
    places: inOrder(places).map(([id, { when, ...place }]) => [id, place, when.widthMs, inOrder(byName(when.values))]),
  }));
}

function byName(values: ReadonlyMap<number, number>): ReadonlyMap<string, number> {
  return new Map([...values].map(([bin, count]) => [String(bin), count]));
}
