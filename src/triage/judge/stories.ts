import type { EventSelector, Rule, TriageKey } from '../../model/rule.ts';
import type { Incident } from '../correlate/incident.ts';
import { groupKey, type GroupTally } from '../tally/group-tally.ts';
import type { Case, Part } from './case.ts';
import { fails } from './case.ts';
import type { Log } from './log.ts';
import { adviceOfRule } from './rule-advice.ts';
import { unusualOf } from './routine.ts';
import { heardOf } from './unseen.ts';

/** One case for every rule that found something: what it found on several servers is one story with several places. */
export function storyCases(incidents: readonly Incident[], { groups, unseen }: Log): readonly Case[] {
  const byKey = new Map(groups.map((group) => [groupKey(group), group]));
  const byRule = new Map<Rule, Incident[]>();
  for (const incident of unusualOf(heardOf(incidents.filter(isOfItsTime), unseen)))
    byRule.set(incident.rule, [...(byRule.get(incident.rule) ?? []), incident]);
  return [...byRule].map(([rule, found]) => storyCase(rule, found, byKey));
}

/** What a rule says may be true only from some day on. */
function isOfItsTime({ rule, lastMs }: Incident): boolean {
  const since = rule.triage?.since;
  return since === undefined || lastMs >= Date.parse(since);
}

function storyCase(rule: Rule, incidents: readonly Incident[], byKey: ReadonlyMap<string, GroupTally>): Case {
  const [first] = incidents;
  if (!first) throw new Error(`rule ${rule.key} found nothing`);
  const parts = partsOf(incidents, byKey);
  return {
    rule: `${first.pack}/${rule.key}`,
    pack: first.pack,
    story: rule,
    incidents,
    beside: rule.triage === null || rule.triage.beside || !parts.some(({ group }) => fails(group)),
    parts,
    failures: incidents,
    advice: adviceOfRule(rule),
    endedBy: endedBy(rule.triage, parts),
    endsAnywhere: endsAnywhere(rule.triage),
    firstMs: Math.min(...incidents.map(({ firstMs }) => firstMs)),
    lastMs: Math.max(...incidents.map(({ lastMs }) => lastMs)),
  };
}

function partsOf(incidents: readonly Incident[], byKey: ReadonlyMap<string, GroupTally>): readonly Part[] {
  const counts = new Map<GroupTally, number>();
  for (const { groups } of incidents) {
    for (const [key, { count }] of groups) {
      const group = byKey.get(key);
      if (group) counts.set(group, (counts.get(group) ?? 0) + count);
    }
  }
  return [...counts].map(([group, count]) => ({ group, count }));
}

/** A rule that names no success is over when the successes come that the tables name for its failures. */
function endedBy(triage: TriageKey | null, parts: readonly Part[]): readonly EventSelector[] {
  if (triage?.recovery) return [triage.recovery];
  return parts
    .filter(({ group }) => fails(group))
    .flatMap(({ group: { kind } }) =>
      kind.entry && kind.index ? [{ pack: kind.index.pack.id, events: kind.entry.endedBy }] : [],
    );
}

function endsAnywhere(triage: TriageKey | null): boolean {
  const same = triage?.recovery?.same ?? [];
  return same.length > 0 && !same.includes('host');
}
