import type { EventSelector } from '../../model/rule.ts';
import { type SubjectKind, subjectKinds } from '../../model/pack.ts';
import type { Span } from '../../model/result.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import type { PlaceTally } from '../tally/place-tally.ts';
import type { SubjectTallies } from '../tally/subject-tally.ts';
import { logsByHost, placesOf, subjectsOf, type Stretch } from './places.ts';
import { selects } from './selects.ts';

/** What failures are held against: all successes that end them. */
export interface Proofs {
  readonly places: readonly PlaceTally[];
  readonly subjects: Readonly<Record<SubjectKind, SubjectTallies>>;
}

/** All that was logged, for failures to be judged by. */
export interface Log {
  readonly groups: readonly GroupTally[];
  readonly span: Span;
  /** Times without a zone were read in a zone that the user named. */
  readonly zoneGiven: boolean;
  /** When a product logged anything, by server. Empty for what no pack speaks for. */
  spansOf(pack: string): ReadonlyMap<string, Stretch>;
  /** The successes of `endedBy`; a selector without a pack means the given one. */
  proofsOf(pack: string, endedBy: readonly EventSelector[]): Proofs;
}

/** Sums are kept once they were asked for: a log may hold as many pairs of one event as there are codes. */
export function logOf(groups: readonly GroupTally[], span: Span, zoneGiven: boolean): Log {
  const spans = new Map<string, ReadonlyMap<string, Stretch>>();
  const proofs = new Map<string, Proofs>();
  return {
    groups,
    span,
    zoneGiven,
    spansOf: (pack) =>
      remembered(spans, pack, () => logsByHost(groups.filter(({ kind }) => kind.index?.pack.id === pack))),
    proofsOf: (pack, endedBy) =>
      remembered(proofs, JSON.stringify([pack, endedBy]), () => {
        const ends = (group: GroupTally) => endedBy.some((selector) => selects(selector, pack, group));
        const successes = groups.filter(ends);
        const subjects = subjectKinds.map((kind) => [kind, subjectsOf(successes, kind)]);
        return { places: [...placesOf(successes).values()], subjects: Object.fromEntries(subjects) };
      }),
  };
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const there = known.get(key);
  if (there !== undefined) return there;
  const value = make();
  known.set(key, value);
  return value;
}
