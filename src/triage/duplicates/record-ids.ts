/**
 * Remembers which record ids of one log were seen: four bytes a record, in pages, so that a gigabyte of events costs two
 * megabytes. A log that was cleared counts from 1 again: an id that comes back with another event id, or at a time far
 * from its neighbours, is a new record.
 */
export interface SeenRecordIds {
  readonly pages: Map<number, Page>;
}

interface Page {
  /** Event id + 1 by record; 0: not seen. */
  readonly eventIds: Uint32Array;
  firstMs: number;
  lastMs: number;
}

/** Small, because a filtered export has few of the ids it spans. */
const pageSize = 256;

/** Local times without a zone may be this far from the same event's UTC time. */
const zoneSlackMs = 15 * 3_600_000;

export function emptyRecordIds(): SeenRecordIds {
  return { pages: new Map() };
}

/** Notes a record; true when it was there already. `ms` is null when the time is not known. */
export function seenBefore(seen: SeenRecordIds, recordId: number, eventId: number, ms: number | null): boolean {
  const page = pageOf(seen, Math.floor(recordId / pageSize));
  const slot = recordId % pageSize;
  const near = ms === null || (ms >= page.firstMs - zoneSlackMs && ms <= page.lastMs + zoneSlackMs);
  if (page.eventIds[slot] === eventId + 1 && near) return true;
  page.eventIds[slot] = eventId + 1;
  if (ms !== null) {
    page.firstMs = Math.min(page.firstMs, ms);
    page.lastMs = Math.max(page.lastMs, ms);
  }
  return false;
}

function pageOf(seen: SeenRecordIds, number: number): Page {
  let page = seen.pages.get(number);
  if (!page) {
    page = { eventIds: new Uint32Array(pageSize), firstMs: Infinity, lastMs: -Infinity };
    seen.pages.set(number, page);
  }
  return page;
}
