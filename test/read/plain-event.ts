import type { EventRecord, EventTime } from '../../src/model/event.ts';

/**
 * An event as plain data, whatever is made only when it is asked for, without what no export says. Its two times must
 * agree.
 */
export function plainEvent(event: EventRecord): EventRecord {
  const { provider, channel, computer, eventId, level, time, recordId, message, data, place } = event;
  const { utc, ms, basis, raw } = time;
  if (ms !== (utc === null ? null : Date.parse(utc))) throw new Error(`${utc} is not ${ms}`);
  const plainTime = { utc, basis, raw } as EventTime;
  const record = recordId === undefined ? {} : { recordId };
  return { provider, channel, computer, eventId, level, time: plainTime, ...record, message, data, place };
}
