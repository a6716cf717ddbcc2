import type { Problem } from '../../model/problem.ts';
import type { InputSummary } from '../../model/result.ts';
import { gravityOf } from '../../read/problem-gravity.ts';
import { quoted } from '../../read/clean-text.ts';
import { addProblems } from '../add-problems.ts';
import { limits } from '../limits.ts';
import { others } from '../tally/bounded.ts';
import type { GroupTally } from '../tally/group-tally.ts';

/** Says what was not told apart, beside the first input that brought any of it. */
export function withFolded(inputs: readonly InputSummary[], groups: readonly GroupTally[]): readonly InputSummary[] {
  return addProblems(inputs, [...foldedCodes(groups), ...foldedEvents(groups), ...foldedNames(groups)]);
}

function foldedCodes(groups: readonly GroupTally[]): Problem[] {
  return groups
    .filter(({ folded, isRest }) => folded.size > 0 && !isRest)
    .toSorted((one, other) => other.folded.size - one.folded.size)
    .map((group) => {
      const { provider, eventId, input } = group;
      const kept = groups.filter((other) => other.code !== null && isSameEvent(other, group)).length;
      return problem('codes-folded', input, { provider: quoted(provider), event: eventId, kept, ...foldedIn([group]) });
    });
}

function foldedEvents(groups: readonly GroupTally[]): Problem[] {
  const rest = groups.filter(({ isRest }) => isRest);
  if (rest.length === 0) return [];
  const input = rest.map((group) => group.input).toSorted()[0] ?? '';
  const events = rest.reduce((sum, { count }) => sum + count, 0);
  return [problem('events-folded', input, { events, kept: groups.length - rest.length, ...foldedIn(rest) })];
}

function foldedNames(groups: readonly GroupTally[]): Problem[] {
  const names = groups.filter(({ subjects }) => Object.values(subjects).some((tallies) => tallies.has(others)));
  const places = groups.filter((group) => group.places.has(others));
  return [
    ...inputsOf(names).map((input) => problem('names-folded', input, { kept: limits.namesPerGroup })),
    ...inputsOf(places).map((input) => problem('names-folded', input, { kept: limits.placesPerGroup })),
  ];
}

function inputsOf(groups: readonly GroupTally[]): readonly string[] {
  return [...new Set(groups.map(({ input }) => input))].toSorted();
}

function isSameEvent(one: GroupTally, other: GroupTally): boolean {
  return one.kind.index === other.kind.index && one.eventId === other.eventId && one.provider === other.provider;
}

function foldedIn(groups: readonly GroupTally[]): Problem['args'] {
  const more = groups.some(({ folded }) => folded.size >= limits.foldedCounted) ? 'yes' : 'no';
  return { folded: groups.reduce((sum, { folded }) => sum + folded.size, 0), more };
}

function problem(code: Problem['code'], input: string, args: Problem['args']): Problem {
  return { code, gravity: gravityOf[code], args, place: { input } };
}
