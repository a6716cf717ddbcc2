import type { EventRecord, Level } from '../../model/event.ts';
import { ownCopy } from '../../read/own-copy.ts';
import { type Kind, kindOf } from '../classify.ts';
import { limits } from '../limits.ts';
import type { PackFinder } from '../pack-index.ts';
import { groupKey } from './group-tally.ts';

/** A kind of event with the keys of its groups. */
export interface KnownKind extends Kind {
  /** The key of the group that has this code, or none. */
  keyFor(code: string | null): string;
}

/**
 * Remembers what kinds of events a log has: it has few, and every event is of one. Three texts that are hashed already
 * are looked up several times as fast as a pack is found and a key is spelled. Nothing that is counted depends on it: past
 * its limits everything is forgotten and learned anew.
 */
export interface KnownKinds {
  of(event: EventRecord): KnownKind;
}

export function createKnownKinds(findPack: PackFinder): KnownKinds {
  const byProvider = new Map<string, Map<string, Map<number, KnownKind>>>();
  let kinds = 0;
  /** Of all kinds together. */
  let keys = 0;

  function forget(): void {
    byProvider.clear();
    kinds = 0;
    keys = 0;
  }

  function learn(event: EventRecord): KnownKind {
    const kind = kindOf(event, findPack);
    const { provider, channel } = event;
    const spell = speller(event, kind);
    // A hostile name can be as long as a record.
    const isLong = provider.length > limits.nameText || channel.length > limits.nameText;
    if (isLong || !findPack.isPlain(event)) return { ...kind, keyFor: spell };
    if (kinds >= limits.knownKinds) forget();
    kinds += 1;
    const known = { ...kind, keyFor: remembering(spell) };
    const channels = getOrAdd(byProvider, provider, () => new Map());
    getOrAdd(channels, channel, () => new Map<number, KnownKind>()).set(numberOf(event), known);
    return known;
  }

  function remembering(spell: KnownKind['keyFor']): KnownKind['keyFor'] {
    const withoutCode = spell(null);
    const byCode = new Map<string, string>();
    const learnKey = (code: string) => {
      if (keys >= limits.knownKeys) forget();
      keys += 1;
      return spell(code);
    };
    return (code) => (code === null ? withoutCode : getOrAdd(byCode, code, () => learnKey(code)));
  }

  return {
    of(event) {
      const known = byProvider.get(event.provider)?.get(event.channel)?.get(numberOf(event));
      return known ?? learn(event);
    },
  };
}

const levels: Readonly<Record<Level, number>> = {
  unknown: 0,
  critical: 1,
  error: 2,
  warning: 3,
  information: 4,
  verbose: 5,
  'audit-success': 6,
  'audit-failure': 7,
};

function numberOf({ eventId, level }: EventRecord): number {
  return eventId * 8 + levels[level];
}

function speller(event: EventRecord, kind: Kind): KnownKind['keyFor'] {
  const provider = ownCopy(event.provider);
  const { eventId } = event;
  return (code) => groupKey({ kind, provider, eventId, code });
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(ownCopy(key), made);
  return made;
}
