import type { EventRecord } from '../../model/event.ts';
import { ownCopy } from '../../read/own-copy.ts';
import { printOfName } from './fingerprint.ts';
import { createLookAlikes, type LooksShare } from './look-alikes.ts';
import { type Log, type MissingRecords, missingRecords } from './missing-records.ts';
import { createOwnedPrints, lastOwner } from './owned-prints.ts';
import { adoptRecords, emptySeenRecords, isApart, pagesOf, type Room, seenBefore } from './record-ids.ts';
import { createRepeatedRuns } from './repeated-runs.ts';
import { mostOf, type Repetition, repetition } from './repetition.ts';
import { thresholds } from './thresholds.ts';

/** Tells which events were read before, in this input or another one. */
export interface DuplicateFilter {
  /**
   * Begins an input; the one before must be closed. `deliver` gets each event once; those without a record id may come
   * a little later than they were taken. `sameAs`: an earlier input, read to its end, that holds the very same bytes; every
   * event was read before then.
   */
  openInput(name: string, deliver: DeliverEvent, sameAs?: string | null): InputFilter;
  /** What was seen of the one input that was opened; null when not all of its events name their records. */
  share(): SeenShare | null;
  /**
   * Takes over an input that another filter saw. False, and nothing was done, when one of its events may be a duplicate of
   * what was seen here: then it has to be opened and read here.
   */
  adopt(name: string, share: SeenShare): boolean;
  /** What the record ids of all inputs together say about records that none of them holds. */
  missing(): readonly MissingRecords[];
}

/** What one input brought, as plain data. */
export interface SeenShare {
  readonly logs: readonly Log[];
  readonly looks: LooksShare;
}

export type DeliverEvent = (event: EventRecord, duplicate: boolean) => void;

export interface InputFilter {
  take(event: EventRecord): void;
  /** Delivers what is left, and tells what was left out or let through on the ground of content alone. */
  close(): readonly Repetition[];
}

export interface DuplicateOptions {
  /** There is one input only: what other inputs could be compared with is not kept. */
  readonly alone?: boolean;
}

/**
 * The same record counts once: by computer, channel, record id, event id and time where the form carries a record id;
 * else only rows that repeat a run of another input, or the whole file, are left out. That costs about 15 bytes for a
 * record id, and about 30 for the content of an event when there are several inputs. Past 4,095 inputs content is not
 * compared.
 */
export function createDuplicateFilter({ alone = false }: DuplicateOptions = {}): DuplicateFilter {
  const logs = new Map<string, Log>();
  const room: Room = { pages: thresholds.pages };
  const names: string[] = [];
  const rows = createOwnedPrints();
  const looks = createLookAlikes();
  let hasNameless = false;
  // The same logs by computer and channel as spelled: nearly every event names one that needs no name of its own made.
  const bySpelling = new Map<string, Map<string, Log>>();

  function logOf(event: Pick<EventRecord, 'computer' | 'channel'>): Log | null {
    const name = logName(event);
    const known = logs.get(name);
    if (!known && room.pages === 0) return null;
    const log = known ?? { computer: event.computer, channel: event.channel, seen: emptySeenRecords(room) };
    logs.set(name, log);
    rememberSpelling(event, log);
    return log;
  }

  function rememberSpelling({ computer, channel }: Pick<EventRecord, 'computer' | 'channel'>, log: Log): void {
    if (computer.length + channel.length > longestName) return;
    if (bySpelling.size >= mostSpellings) bySpelling.clear();
    const channels = bySpelling.get(computer) ?? new Map<string, Log>();
    if (channels.size >= mostSpellings) channels.clear();
    bySpelling.set(ownCopy(computer), channels.set(ownCopy(channel), log));
  }

  function isKnown(event: EventRecord, recordId: number): boolean {
    const log = bySpelling.get(event.computer)?.get(event.channel) ?? logOf(event);
    return log !== null && seenBefore(log.seen, recordId, event, names.length);
  }

  function byRecordIdOnly(deliver: DeliverEvent): InputFilter {
    return {
      take(event) {
        const recordId = recordIdOf(event);
        deliver(event, recordId !== null && isKnown(event, recordId));
      },
      close: () => [],
    };
  }

  function byContentToo(deliver: DeliverEvent): InputFilter {
    const leftOut = new Map<number, number>();
    looks.beginInput();

    function settle(event: EventRecord, duplicate: boolean, nameless: boolean): void {
      if (!duplicate) looks.add(event, nameless);
      deliver(event, duplicate);
    }

    const runs = createRepeatedRuns(rows, names.length, (event, repeated) => {
      if (repeated > 0) leftOut.set(repeated, (leftOut.get(repeated) ?? 0) + 1);
      settle(event, repeated > 0, true);
    });

    return {
      take(event) {
        const recordId = recordIdOf(event);
        if (recordId === null) {
          hasNameless = true;
          runs.take(event);
        } else settle(event, isKnown(event, recordId), false);
      },
      close() {
        runs.end();
        return [
          ...repetition('repeats-left-out', mostOf(leftOut), names),
          ...repetition('may-repeat', looks.endInput(), names),
        ];
      },
    };
  }

  function sameFile(other: string, deliver: DeliverEvent): InputFilter {
    let nameless = 0;
    return {
      take(event) {
        if (recordIdOf(event) === null) nameless += 1;
        deliver(event, true);
      },
      close: () => (nameless > 0 ? [{ code: 'same-file', other, events: nameless }] : []),
    };
  }

  return {
    openInput(name, deliver, sameAs = null) {
      if (sameAs !== null) return sameFile(sameAs, deliver);
      names.push(name);
      return alone || names.length > lastOwner ? byRecordIdOnly(deliver) : byContentToo(deliver);
    },
    share: () => (hasNameless ? null : { logs: [...logs.values()], looks: looks.share() }),
    adopt(name, share) {
      if (alone || names.length >= lastOwner) return false;
      if (share.logs.reduce((sum, { seen }) => sum + pagesOf(seen), 0) > room.pages) return false;
      if (!share.logs.every((log) => isApart(logs.get(logName(log))?.seen, log.seen))) return false;
      if (!looks.adopt(share.looks)) return false;
      names.push(name);
      for (const log of share.logs) adoptRecords((logOf(log) ?? log).seen, log.seen, names.length);
      return true;
    },
    missing: () => missingRecords(logs.values()),
  };
}

/** No name of a log is kept that is longer than any real one. */
const longestName = 600;

/** More computers, and channels of one, than are met at a time. */
const mostSpellings = 1024;

function logName({ computer, channel }: Pick<EventRecord, 'computer' | 'channel'>): string {
  const name = `${computer.toLowerCase()}\u0000${channel.toLowerCase()}`;
  if (name.length <= longestName) return name;
  const { high, low } = printOfName(name);
  return ownCopy(`${name.slice(0, longestName)}\u0000${high}\u0000${low}`);
}

/** Null: the event does not name its record. */
function recordIdOf({ computer, channel, recordId }: EventRecord): number | null {
  const number = Number(recordId);
  return computer !== '' && channel !== '' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** Whether an event says which record of its log it is. */
export function namesRecord(event: EventRecord): boolean {
  return recordIdOf(event) !== null;
}
