import type { EventRecord } from '../../model/event.ts';
import { matchesFrom, type MatchShare, matchesShare } from '../correlate/match-share.ts';
import type { PackFinder } from '../pack-index.ts';
import { emptyActivity, type Stretch } from './activity.ts';
import type { Bins } from './bins.ts';
import type { GroupTally } from './group-tally.ts';
import { emptyHistogram, type Histogram } from './histogram.ts';
import type { PlaceTallies, PlaceTally } from './place-tally.ts';
import type { Tally } from './tally.ts';

/** A tally as plain data, which a thread can hand to another one. Every part of a tally has its part here. */
export type TallyShare = Readonly<Record<Exclude<keyof Tally, keyof Shared>, never>> & Shared;

interface Shared {
  readonly groups: readonly (readonly [key: string, group: GroupShare])[];
  readonly all: BinsShare<Stretch>;
  readonly known: BinsShare<Stretch>;
  readonly marks: Tally['marks'];
  readonly matches: MatchShare<PlacesShare>;
}

/** Without what is a function. */
type BinsShare<Value> = Omit<Bins<Value>, 'combine'>;

interface GroupShare extends Omit<GroupTally, 'kind' | 'when' | 'places'> {
  readonly kind: KindShare;
  readonly when: BinsShare<number>;
  readonly places: PlacesShare;
}

type PlacesShare = readonly (readonly [key: string, place: PlaceShare])[];

interface PlaceShare extends Omit<PlaceTally, 'when'> {
  readonly when: BinsShare<number>;
}

/** A kind by the place of its pack among the packs, and of its row in the pack's table; -1 for none. */
interface KindShare extends Pick<GroupTally['kind'], 'outcome' | 'outcomeFrom'> {
  readonly pack: number;
  readonly row: number;
}

export function shareOf({ groups, all, known, marks, matches }: Tally, { indexes }: PackFinder): TallyShare {
  const kindOf = ({ index, entry, outcome, outcomeFrom }: GroupTally['kind']): KindShare => ({
    pack: index ? indexes.indexOf(index) : -1,
    row: index && entry ? index.pack.events.indexOf(entry) : -1,
    outcome,
    outcomeFrom,
  });
  const shared = [...groups].map(([key, group]): readonly [string, GroupShare] => {
    const places = placesShare(group.places);
    const evidence = group.evidence.map(plain);
    return [key, { ...group, kind: kindOf(group.kind), when: data(group.when), places, evidence }];
  });
  return {
    groups: shared,
    all: data(all),
    known: data(known),
    marks,
    matches: matchesShare(matches, { places: placesShare, event: plain }),
  };
}

/** The tally again, for the same packs. */
export function tallyFrom({ groups, all, known, marks, matches }: TallyShare, { indexes }: PackFinder): Tally {
  const whole = groups.map(([key, group]): [string, GroupTally] => {
    const { pack, row, outcome, outcomeFrom } = group.kind;
    const index = indexes[pack] ?? null;
    const entry = index?.pack.events[row] ?? null;
    const kind = { index, entry, outcome, outcomeFrom };
    return [key, { ...group, kind, when: counts(group.when), places: placesFrom(group.places) }];
  });
  return {
    groups: new Map(whole),
    all: { ...emptyActivity(), ...all },
    known: { ...emptyActivity(), ...known },
    marks,
    matches: matchesFrom(matches, placesFrom),
  };
}

function placesShare(places: PlaceTallies): PlacesShare {
  return [...places].map(([at, place]) => [at, { ...place, when: data(place.when) }] as const);
}

function placesFrom(share: PlacesShare): PlaceTallies {
  return new Map(share.map(([at, place]) => [at, { ...place, when: counts(place.when) }]));
}

function data<Value>({ widthMs, firstMs, lastMs, values }: Bins<Value>): BinsShare<Value> {
  return { widthMs, firstMs, lastMs, values };
}

function counts(share: BinsShare<number>): Histogram {
  return { ...emptyHistogram(), ...share };
}

/** What evidence shows of an event, made now: the block of text that it was found in stays behind. */
function plain({
  provider,
  channel,
  computer,
  eventId,
  level,
  time,
  message,
  data: fields,
  place,
}: EventRecord): EventRecord {
  const { utc, ms, basis, raw } = time;
  return { provider, channel, computer, eventId, level, time: { utc, ms, basis, raw }, message, data: fields, place };
}
