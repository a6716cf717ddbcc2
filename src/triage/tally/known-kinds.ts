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
 * are looked up several times as fast as a pack is found and a key is spelled. Nothing that is counted depends on it.
 */
export interface KnownKinds {
  of(event: EventRecord, findPack: PackFinder): KnownKind;
}

/** More than any log has: past that, everything is forgotten and learned anew. */
const mostKinds = 4096;
const mostCodes = 1024;

export function createKnownKinds(): KnownKinds {
  const byProvider = new Map<string, Map<string, Map<number, KnownKind>>>();
  let size = 0;

  function learn(event: EventRecord, findPack: PackFinder): KnownKind {
    const kind = withKeys(event, kindOf(event, findPack));
    if (!findPack.isPlain(event)) return kind;
    // A hostile name can be as long as a record.
    if (event.provider.length > limits.nameText || event.channel.length > limits.nameText) return kind;
    if (size >= mostKinds) {
      byProvider.clear();
      size = 0;
    }
    size += 1;
    const channels = getOrAdd(byProvider, event.provider, () => new Map());
    getOrAdd(channels, event.channel, () => new Map<number, KnownKind>()).set(numberOf(event), kind);
    return kind;
  }

  return {
    of(event, findPack) {
      const known = byProvider.get(event.provider)?.get(event.channel)?.get(numberOf(event));
      return known ?? learn(event, findPack);
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

function withKeys(event: Pick<EventRecord, 'provider' | 'eventId'>, kind: Kind): KnownKind {
  const provider = ownCopy(event.provider);
  const { eventId } = event;
  const spell = (code: string | null) => groupKey({ kind, provider, eventId, code });
  const withoutCode = spell(null);
  const byCode = new Map<string, string>();
  return {
    ...kind,
    keyFor(code) {
      if (code === null) return withoutCode;
      if (byCode.size >= mostCodes) byCode.clear();
      return getOrAdd(byCode, code, () => spell(code));
    },
  };
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(ownCopy(key), made);
  return made;
}
