import { type CatalogueEvent, type SubjectKind, subjectKinds } from '../../model/pack.ts';
import type { GroupTally } from '../tally/group-tally.ts';
import type { Histogram } from '../tally/histogram.ts';
import type { PlaceTally } from '../tally/place-tally.ts';
import type { SubjectTallies } from '../tally/subject-tally.ts';
import { logsByHost, placesOf, subjectsOf } from './places.ts';

/** What the failures of one event are held against: all successes that end it. */
export interface Proofs {
  readonly places: readonly PlaceTally[];
  readonly subjects: Readonly<Record<SubjectKind, SubjectTallies>>;
}

/** All that one product logged, summed up once: a log may hold as many pairs of one event as there are codes. */
export interface Product {
  /** The span of what was logged, by server. */
  readonly logs: ReadonlyMap<string, Histogram>;
  proofsFor(entry: CatalogueEvent): Proofs;
}

export function productOf(groups: readonly GroupTally[]): Product {
  const known = new Map<CatalogueEvent, Proofs>();
  return {
    logs: logsByHost(groups),
    proofsFor(entry) {
      let proofs = known.get(entry);
      if (!proofs) known.set(entry, (proofs = proofsIn(groups, entry)));
      return proofs;
    },
  };
}

function proofsIn(groups: readonly GroupTally[], { endedBy }: CatalogueEvent): Proofs {
  // One id may stand for success and failure: then its failures prove nothing.
  const successes = groups.filter(
    ({ kind: { entry } }) => entry !== null && endedBy.includes(entry.id) && entry.outcome === 'success',
  );
  const subjects = subjectKinds.map((kind) => [kind, subjectsOf(successes, kind)]);
  return { places: [...placesOf(successes).values()], subjects: Object.fromEntries(subjects) as Proofs['subjects'] };
}
