import type { Incident } from '../incident.ts';
import type { MatchTally } from '../match-tally.ts';
import type { UnlessQuestion } from '../plan/question.ts';
import type { HostLogs } from '../tally/host-logs.ts';
import type { KeyTally } from '../tally/key-tally.ts';
import { addWithin, nothingFound, toIncident } from './found.ts';
import { type Point, pointsOf } from './point.ts';
import { joined, type Spell, touches } from './windows.ts';

/**
 * The matches that no answer with the same values followed in time, as one incident. An answer at the same moment is one.
 * A match whose time has not run out when the log of its host ends does not count, and one without a time does not either.
 */
export function judgeUnless(question: UnlessQuestion, matches: MatchTally): readonly Incident[] {
  const { pack, rule, watch, answer, unless } = question;
  const answers = matches.watches.get(answer.id);
  const found = nothingFound();
  const spells: Spell[] = [];
  for (const [id, key] of matches.watches.get(watch.id)?.keys ?? []) {
    // Some answers had no room: nobody can say what was not answered.
    if (answers?.beyondKeys.has(id)) continue;
    const points = unanswered(key, answers?.keys.get(id), unless.withinMs, matches.hosts);
    if (points.length === 0) continue;
    const moments = joined(points.map(({ ms }) => ({ fromMs: ms, toMs: ms })));
    addWithin(found, [key], points, moments);
    spells.push(...moments);
  }
  if (found.count === 0) return [];
  return [toIncident(found, { pack, rule, key: {}, spells: joined(spells, unless.withinMs), silence: null })];
}

function unanswered(key: KeyTally, answers: KeyTally | undefined, withinMs: number, hosts: HostLogs): readonly Point[] {
  const times = answers ? [...answers.series.values()].flatMap((series) => pointsOf(series, 0, withinMs)) : [];
  const answered = joined(times.map(({ ms }) => ({ fromMs: ms, toMs: ms })));
  return [...key.series.values()].flatMap((series) => {
    const endMs = hosts.get(series.value)?.all.lastMs ?? -Infinity;
    return pointsOf(series, 0, withinMs).filter(
      ({ ms }) => ms + withinMs < endMs && !touches(answered, ms, ms + withinMs),
    );
  });
}
