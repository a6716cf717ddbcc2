import type { EventRecord, Level } from '../../model/event.ts';
import { type SubjectKind, subjectKinds } from '../../model/pack.ts';
import type { Classified } from '../classify.ts';
import { limits } from '../limits.ts';
import { subjectsOfEvent } from '../subjects-of-event.ts';
import { keepIfEarly } from './evidence.ts';
import { mergeBins } from './bins.ts';
import { countAt, emptyHistogram, type Histogram } from './histogram.ts';
import { countAtPlace, mergePlaces, type PlaceTallies } from './place-tally.ts';
import { addSubject, mergeSubjects, type SubjectTallies } from './subject-tally.ts';

/** All that is kept of the events of one pack, provider, event id and code. */
export interface GroupTally {
  readonly kind: Pick<Classified, 'index' | 'entry' | 'outcome' | 'outcomeFrom'>;
  readonly eventId: number;
  readonly code: string | null;
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
  /** The earliest events, of failures that a pack knows: findings show them. */
  readonly evidence: EventRecord[];
}

/** Most serious first. */
const levelOrder: readonly Level[] = [
  ...(['critical', 'error', 'audit-failure', 'warning'] as const),
  ...(['information', 'audit-success', 'verbose', 'unknown'] as const),
];

export function groupKey(event: EventRecord, { index, outcome, entry, found }: Classified): string {
  // Without a catalogue the outcome is a guess from the level, and an id may stand for success and failure alike.
  const guess = entry ? '' : outcome;
  return [index?.pack.id ?? '', event.provider.toLowerCase(), event.eventId, found?.code ?? '', guess].join('\u0000');
}

export function groupOf(event: EventRecord, classified: Classified): GroupTally {
  const { index, entry, outcome, outcomeFrom, found } = classified;
  return emptyGroup({
    kind: { index, entry, outcome, outcomeFrom },
    eventId: event.eventId,
    code: found?.code ?? null,
    provider: event.provider,
    channel: event.channel,
    level: event.level,
  });
}

type GroupHead = Pick<GroupTally, 'kind' | 'eventId' | 'code' | 'provider' | 'channel' | 'level'>;

/** A group that stands for the same kind of event and has counted nothing. */
export function emptyGroup({ kind, eventId, code, provider, channel, level }: GroupHead): GroupTally {
  return {
    kind,
    eventId,
    code,
    provider,
    channel,
    level,
    count: 0,
    when: emptyHistogram(),
    codeSpellings: new Set(),
    subjects: Object.fromEntries(subjectKinds.map((of) => [of, new Map()])) as Record<SubjectKind, SubjectTallies>,
    places: new Map(),
    evidence: [],
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
  if (found && found.asLogged !== found.code) group.codeSpellings.add(found.asLogged);
  addSubject(group.subjects.hosts, event.computer, ms);
  if (index) {
    const subjects = subjectsOfEvent(event, index);
    for (const [kind, value] of subjects) addSubject(group.subjects[kind], value, ms);
    if (ms !== null) countAtPlace(group.places, event, subjects, ms);
  }
  if (isEvidence(group)) keepIfEarly(group.evidence, event, limits.evidencePerGroup);
}

/** Adds `other` to `group`; `other` is left as it is. */
export function mergeGroup(group: GroupTally, other: GroupTally): void {
  group.count += other.count;
  mergeBins(group.when, other.when);
  mergeNames(group, other);
  for (const spelling of other.codeSpellings) group.codeSpellings.add(spelling);
  for (const kind of subjectKinds) mergeSubjects(group.subjects[kind], other.subjects[kind]);
  mergePlaces(group.places, other.places);
  for (const event of other.evidence) keepIfEarly(group.evidence, event, limits.evidencePerGroup);
}

function isEvidence({ kind: { entry } }: GroupTally): boolean {
  return entry?.outcome === 'failure' || entry?.outcome === 'warning';
}

function mergeNames(group: GroupTally, other: Pick<GroupTally, 'provider' | 'channel' | 'level'>): void {
  group.provider = firstInOrder(group.provider, other.provider);
  group.channel = firstInOrder(group.channel, other.channel);
  if (levelOrder.indexOf(other.level) < levelOrder.indexOf(group.level)) group.level = other.level;
}

function firstInOrder(one: string, other: string): string {
  if (one === '' || other === '') return one || other;
  return other < one ? other : one;
}
