import type { EventRecord } from '../../model/event.ts';
import { ownCopy } from '../../read/own-copy.ts';
import type { PackFinder } from '../pack-index.ts';

/** What the events of an input carry. Counts are events. */
export interface Contents {
  /** The most frequent first; how many more there are is counted. */
  readonly channels: Names;
  readonly providers: Names;
  readonly computers: number;
  /** Ids of the rule packs that know its events. */
  readonly packs: readonly string[];
  readonly withMessage: number;
  readonly withTime: number;
  readonly withRecordId: number;
  /** The smallest record id; null where none is a number. */
  readonly lowestRecordId: number | null;
}

interface Names {
  readonly top: readonly { readonly name: string; readonly events: number }[];
  readonly more: number;
}

/** Enough to name; a hostile file may hold a new name in every event. */
const mostNames = 10;
const mostKept = 2_000;

export function createContents(findPack: PackFinder) {
  const channels = new Map<string, number>();
  const providers = new Map<string, number>();
  const computers = new Map<string, number>();
  const packs = new Set<string>();
  let [events, withMessage, withTime, withRecordId, lowest] = [0, 0, 0, 0, Infinity];

  return {
    events: (): number => events,
    add(event: EventRecord): void {
      events += 1;
      count(channels, event.channel);
      count(providers, event.provider);
      count(computers, event.computer);
      const pack = findPack(event)?.pack;
      if (pack) packs.add(pack.id);
      if (event.message !== '') withMessage += 1;
      if (event.time.utc !== null) withTime += 1;
      if (event.recordId === undefined) return;
      withRecordId += 1;
      const id = Number(event.recordId);
      if (Number.isSafeInteger(id)) lowest = Math.min(lowest, id);
    },
    found: (): Contents => ({
      channels: namesOf(channels),
      providers: namesOf(providers),
      computers: computers.size,
      packs: [...packs].toSorted(),
      withMessage,
      withTime,
      withRecordId,
      lowestRecordId: Number.isFinite(lowest) ? lowest : null,
    }),
  };
}

function count(names: Map<string, number>, name: string): void {
  if (name === '') return;
  const before = names.get(name);
  if (before === undefined && names.size >= mostKept) return;
  names.set(before === undefined ? ownCopy(name) : name, (before ?? 0) + 1);
}

function namesOf(names: ReadonlyMap<string, number>): Names {
  const sorted = [...names].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const top = sorted.slice(0, mostNames).map(([name, events]) => ({ name, events }));
  return { top, more: sorted.length - top.length };
}
