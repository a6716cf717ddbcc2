import type { EventRecord, Level } from '../../model/event.ts';
import { type Outcome, type SubjectKind, subjectKinds } from '../../model/pack.ts';
import { ownCopy } from '../../read/own-copy.ts';
import type { Classified, Kind } from '../classify.ts';
import { limits } from '../limits.ts';
import { subjectsOfEvent } from '../subjects-of-event.ts';
import { isOverfull, noteFolded, shortName } from './bounded.ts';
import { keepIfEarly } from './evidence.ts';
import { mergeBins } from './bins.ts';
import { countAt, emptyHistogram, type Histogram } from './histogram.ts';
import { countAtPlace, foldPlaces, mergePlaces, type PlaceTallies } from './place-tally.ts';
import { addSubject, foldSubjects, mergeSubjects, type SubjectTallies } from './subject-tally.ts';

/** All that is kept of the events of one pack, provider, event id and code. */
export interface GroupTally {
  readonly kind: Kind;
  readonly eventId: number;
  readonly code: string | null;
  /** Stands for all kinds of events with one outcome that are not told apart. */
  readonly isRest: boolean;
  /** Of several spellings the first in code point order. */
  provider: string;
  channel: string;
  level: Level;
  count: number;
  readonly when: Histogram;
  readonly codeSpellings: Set<string>;
  readonly subjects: Record<SubjectKind, SubjectTallies>;
  /** Only for products that a pack speaks for: recovery is judged place by place. */
  readonly places: PlaceTallies;
  /** It may become a finding, or a rule speaks of it. */
  readonly keepsEvidence: boolean;
  /** The earliest events, of what may become a finding. */
  readonly evidence: EventRecord[];
  /** The first input in code point order that brought one of these events. */
  input: string;
  /** The codes, or the kinds of events, that are counted here without being told apart. */
  readonly folded: Set<string>;
}

/** Most serious first. */
const levelOrder: readonly Level[] = [
  ...(['critical', 'error', 'audit-failure', 'warning'] as const),
  ...(['information', 'audit-success', 'verbose', 'unknown'] as const),
];

/** The key of the events that a group stands for. */
export function groupKey({
  kind,
  provider,
  eventId,
  code,
}: Pick<GroupTally, 'kind' | 'provider' | 'eventId' | 'code'>): string {
  const ending = endingOf(kind.entry, kind.outcome);
  return [kind.index?.pack.id ?? '', shortName(provider).toLowerCase(), eventId, code ?? '', ending].join('\u0000');
}

/** An id may stand for success and failure alike: by a guess from the level, or by several rows of the table. */
function endingOf(entry: Classified['entry'], outcome: Outcome): string {
  return entry ? outcome : `~${outcome}`;
}

/** `keepsEvidence`: a rule may speak of it, though it is no failure. */
export function groupOf(event: EventRecord, classified: Classified, keepsEvidence: boolean): GroupTally {
  const { index, entry, outcome, outcomeFrom, found } = classified;
  const kind = { index, entry, outcome, outcomeFrom };
  return emptyGroup({
    kind,
    keepsEvidence: keepsEvidence || mayBeFinding(kind),
    eventId: event.eventId,
    code: found?.code ?? null,
    isRest: false,
    provider: shortName(event.provider),
    channel: shortName(event.channel),
    level: event.level,
  });
}

type GroupHead = Pick<
  GroupTally,
  'kind' | 'keepsEvidence' | 'eventId' | 'code' | 'isRest' | 'provider' | 'channel' | 'level'
>;

/** A group that stands for the same kind of event and has counted nothing. */
export function emptyGroup(head: GroupHead): GroupTally {
  const { kind, keepsEvidence, eventId, code, isRest, provider, channel, level } = head;
  return {
    kind,
    keepsEvidence,
    eventId,
    code,
    isRest,
    provider,
    channel,
    level,
    count: 0,
    when: emptyHistogram(),
    codeSpellings: new Set(),
    subjects: Object.fromEntries(subjectKinds.map((of) => [of, new Map()])) as Record<SubjectKind, SubjectTallies>,
    places: new Map(),
    evidence: [],
    input: '',
    folded: new Set(),
  };
}

export function addToGroup(
  group: GroupTally,
  event: EventRecord,
  { index, found }: Classified,
  ms: number | null,
): void {
  group.count += 1;
  if (ms !== null) countAt(group.when, ms);
  mergeNames(group, event);
  if (found && found.asLogged !== found.code) addSpelling(group, found.asLogged);
  addSubject(group.subjects.hosts, event.computer, ms);
  if (index) {
    const subjects = subjectsOfEvent(event, index);
    for (const [kind, value] of subjects) addSubject(group.subjects[kind], value, ms);
    if (ms !== null) countAtPlace(group.places, event, subjects, index.partOf(event), ms);
  }
  group.input = firstInOrder(group.input, event.place.input);
  if (group.keepsEvidence) keepIfEarly(group.evidence, event, limits.evidencePerGroup);
}

/** Brings names and places down to their limits. */
export function settleGroup(group: GroupTally): void {
  for (const kind of subjectKinds) foldSubjects(group.subjects[kind]);
  foldPlaces(group.places);
}

/** Adds `other` to `group`; `other` is left as it is. */
export function mergeGroup(group: GroupTally, other: GroupTally): void {
  group.count += other.count;
  mergeBins(group.when, other.when);
  mergeNames(group, other);
  for (const spelling of other.codeSpellings) addSpelling(group, spelling);
  for (const kind of subjectKinds) mergeSubjects(group.subjects[kind], other.subjects[kind]);
  mergePlaces(group.places, other.places);
  if (group.keepsEvidence) {
    for (const event of other.evidence) keepIfEarly(group.evidence, event, limits.evidencePerGroup);
  }
  group.input = firstInOrder(group.input, other.input);
  for (const folded of other.folded) noteFolded(group.folded, folded);
}

function mayBeFinding({ entry, outcome }: Pick<Classified, 'entry' | 'outcome'>): boolean {
  return entry !== null && (outcome === 'failure' || outcome === 'warning');
}

/** Zeros may be put before a code without end. */
function addSpelling({ codeSpellings }: GroupTally, spelling: string): void {
  const name = shortName(spelling);
  if (codeSpellings.has(name)) return;
  codeSpellings.add(ownCopy(name));
  if (!isOverfull(codeSpellings.size, limits.codeSpellings)) return;
  for (const beyond of [...codeSpellings].toSorted().slice(limits.codeSpellings)) codeSpellings.delete(beyond);
}

function mergeNames(group: GroupTally, other: Pick<GroupTally, 'provider' | 'channel' | 'level'>): void {
  if (other.provider !== group.provider) group.provider = firstInOrder(group.provider, shortName(other.provider));
  if (other.channel !== group.channel) group.channel = firstInOrder(group.channel, shortName(other.channel));
  if (other.level !== group.level && isWorse(other.level, group.level)) group.level = other.level;
}

function isWorse(one: Level, other: Level): boolean {
  return levelOrder.indexOf(one) < levelOrder.indexOf(other);
}

function firstInOrder(one: string, other: string): string {
  if (one === other) return one;
  if (one === '' || other === '') return one || other;
  return other < one ? other : one;
}
