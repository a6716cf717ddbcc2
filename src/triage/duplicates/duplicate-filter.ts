import type { EventRecord } from '../../model/event.ts';
import { fingerprint } from './fingerprint.ts';
import { emptyRecordIds, seenBefore, type SeenRecordIds } from './record-ids.ts';

/** Tells whether an event was read before, in this input or another one. */
export interface DuplicateFilter {
  /** Call before the events of an input. */
  beginInput(): void;
  isDuplicate(event: EventRecord): boolean;
}

/**
 * The same record counts once: by computer, channel and record id where the form carries them, else by everything the
 * form says. Without record ids two equal rows of one export are two events; only what another export already brought
 * as often is a duplicate. That costs about 50 bytes an event of such forms.
 */
export function createDuplicateFilter(): DuplicateFilter {
  const logs = new Map<string, SeenRecordIds>();
  const earlier = new Map<number, number>();
  let current = new Map<number, number>();

  function byRecordId(event: EventRecord, recordId: number): boolean {
    const name = `${event.computer.toLowerCase()}\u0000${event.channel.toLowerCase()}`;
    let log = logs.get(name);
    if (!log) {
      log = emptyRecordIds();
      logs.set(name, log);
    }
    return seenBefore(log, recordId, event.eventId, event.time.utc === null ? null : Date.parse(event.time.utc));
  }

  function byContent(event: EventRecord): boolean {
    const print = fingerprint(event);
    const times = (current.get(print) ?? 0) + 1;
    current.set(print, times);
    return times <= (earlier.get(print) ?? 0);
  }

  return {
    beginInput() {
      for (const [print, times] of current) earlier.set(print, Math.max(times, earlier.get(print) ?? 0));
      current = new Map();
    },
    isDuplicate(event) {
      const recordId = Number(event.recordId);
      const named = event.computer !== '' && event.channel !== '' && Number.isSafeInteger(recordId) && recordId > 0;
      return named ? byRecordId(event, recordId) : byContent(event);
    },
  };
}
