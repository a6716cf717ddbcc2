import type { EventSelector } from '../../model/rule.ts';
import { type SubjectKind, subjectKinds } from '../../model/pack.ts';
import type { Span } from '../../model/result.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import type { PlaceTally } from '../tally/place-tally.ts';
import type { SubjectTallies } from '../tally/subject-tally.ts';
import { logsByHost, placesOf, subjectsOf, type Stretch } from './places.ts';
import { selects } from './selects.ts';
import type { Unseen } from './unseen.ts';

/** What failures are held against: all successes that end them. */
export interface Proofs {
  readonly places: readonly PlaceTally[];
  readonly subjects: Readonly<Record<SubjectKind, SubjectTallies>>;
}

/** All that was logged, for failures to be judged by. */
export interface Log {
  readonly groups: readonly GroupTally[];
  readonly span: Span;
  /** Where records of a log are known to be missing. */
  readonly unseen: readonly Unseen[];
  /** Times without a zone were read in a zone that the user named. */
  readonly zoneGiven: boolean;
  /** When a product logged anything, by server. Empty for what no pack speaks for. */
  spansOf(pack: string): ReadonlyMap<string, Stretch>;
  /** The successes of `endedBy`; a selector without a pack means the given one. */
  proofsOf(pack: string, endedBy: readonly EventSelector[]): Proofs;
}

/** Sums are kept once they were asked for: a log may hold as many pairs of one event as there are codes. */
export function logOf({ groups, span, unseen, zoneGiven }: Pick<Log, 'groups' | 'span' | 'unseen' | 'zoneGiven'>): Log {
  const spans = new Map<string, ReadonlyMap<string, Stretch>>();
  const proofs = new Map<string, Proofs>();
  return {
    groups,
    span,
    unseen,
    zoneGiven,
    spansOf: (pack) =>
      remembered(spans, pack, () => logsByHost(groups.filter(({ kind }) => kind.index?.pack.id === pack))),
    proofsOf: (pack, endedBy) =>
      remembered(proofs, JSON.stringify([pack, endedBy]), () => {
        const ends = (group: GroupTally) =>
          endedBy.some((selector) => selects(selector, pack, group)) && maySucceed(group);
        const successes = groups.filter(ends);
        const subjects = subjectKinds.map((kind) => [kind, subjectsOf(successes, kind)]);
        return { places: [...placesOf(successes).values()], subjects: Object.fromEntries(subjects) };
      }),
  };
}

/** One id may stand for success and for something else: then only its success proves anything. */
function maySucceed({ kind: { index, entry, outcome } }: GroupTally): boolean {
  if (outcome === 'success' || !entry || !index) return true;
  return !index.pack.events.some(({ id, outcome: other }) => id === entry.id && other === 'success');
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const there = known.get(key);
  if (there !== undefined) return there;
  const value = make();
  known.set(key, value);
  return value;
}
