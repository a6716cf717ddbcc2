import type { EventRecord } from '../../model/event.ts';
import { briefPrint } from './fingerprint.ts';
import { thresholds, zones } from './thresholds.ts';

/**
 * Remembers which records of one log were seen: twelve bytes a record, in pages. A log that was cleared counts from 1
 * again, so an id may stand for several records: a page then has another one behind it.
 */
export interface SeenRecords {
  readonly pages: Map<number, Page>;
  readonly room: Room;
  /** Not all of its records are remembered, because there was no room. */
  full: boolean;
}

/** How many pages all logs together may still have. */
export interface Room {
  pages: number;
}

/** A record as it is remembered. */
export interface SeenRecord {
  readonly id: number;
  /** Its second since 1970; null when its time is not known. */
  readonly second: number | null;
  /** The time was local, without a zone. */
  readonly isLocal: boolean;
  /** The number of the input that brought it first. */
  readonly input: number;
}

interface Page {
  /** Three numbers a record: its second since 1970; its event id and how sure the time is; its input and its text. */
  readonly cells: Uint32Array;
  behind: Page | null;
}

/** Small, because a filtered export has few of the ids it spans. */
const pageSize = 64;

/** How sure the time of a record is; 0: there is none. */
const sure = 1;
const local = 2;
const unknown = 3;

interface Mark {
  readonly second: number;
  readonly eventId: number;
  readonly sureness: number;
  readonly input: number;
  readonly text: number;
}

export function emptySeenRecords(room: Room): SeenRecords {
  return { pages: new Map(), room, full: false };
}

/**
 * Notes a record; true when it was there already. Times that are sure must agree to the second. A local time without a
 * zone may be whole quarters of an hour away, so that a log cleared just so long before can be taken for it. Within one
 * input the text must agree too; another form may say less.
 */
export function seenBefore(seen: SeenRecords, recordId: number, event: EventRecord, input: number): boolean {
  const mark = markOf(event, input);
  const at = 3 * (recordId % pageSize);
  const number = Math.floor(recordId / pageSize);
  let page = seen.pages.get(number);
  if (!page) {
    const fresh = newPage(seen);
    if (!fresh) return false;
    page = fresh;
    seen.pages.set(number, page);
  }
  for (let epoch = 1; ; epoch += 1) {
    if (isFree(page, at)) {
      write(page, at, mark);
      return false;
    }
    const there = markAt(page, at);
    if (sameRecord(there, mark)) {
      // The surer of two times tells more about a third one.
      if (mark.sureness < there.sureness) write(page, at, { ...mark, input: there.input, text: there.text });
      return true;
    }
    // What is not remembered counts again: too much rather than lost.
    if (epoch === thresholds.epochs) return false;
    const behind: Page | null = (page.behind ??= newPage(seen));
    if (!behind) return false;
    page = behind;
  }
}

/**
 * Every record that was seen, in the order of the ids; of an id that stands for several records all of them, one behind
 * the other.
 */
export function* recordsById({ pages }: SeenRecords): Generator<readonly SeenRecord[]> {
  for (const number of [...pages.keys()].toSorted((one, other) => one - other)) {
    for (let index = 0; index < pageSize; index += 1) {
      const records: SeenRecord[] = [];
      for (let page = pages.get(number) ?? null; page; page = page.behind) {
        const { second, sureness, input } = markAt(page, 3 * index);
        if (sureness === 0) break;
        const time = sureness === unknown ? null : second;
        records.push({ id: number * pageSize + index, second: time, isLocal: sureness === local, input });
      }
      if (records.length > 0) yield records;
    }
  }
}

/** Whether no id stands for a record in both, so that none of them can be a duplicate of another. */
export function isApart(seen: SeenRecords | undefined, { pages, full }: SeenRecords): boolean {
  for (const [number, page] of pages) {
    const own = seen?.pages.get(number);
    if (own && shareAnId(own, page)) return false;
  }
  return !full && !seen?.full;
}

function shareAnId(one: Page, other: Page): boolean {
  for (let at = 0; at < 3 * pageSize; at += 3) if (!isFree(one, at) && !isFree(other, at)) return true;
  return false;
}

/** The pages that all records are on. */
export function pagesOf({ pages }: SeenRecords): number {
  return [...pages.values()].reduce((sum, page) => sum + depthOf(page), 0);
}

/** Takes over records that are apart from those that are here, as records of an input. There must be room for their pages. */
export function adoptRecords(seen: SeenRecords, { pages }: SeenRecords, input: number): void {
  for (const [number, page] of pages) {
    let own = seen.pages.get(number) ?? newPage(seen);
    if (own) seen.pages.set(number, own);
    for (let from: Page | null = page; from && own; from = from.behind) {
      for (let at = 0; at < 3 * pageSize; at += 3)
        if (!isFree(from, at)) write(own, at, { ...markAt(from, at), input });
      if (from.behind) own.behind ??= newPage(seen);
      own = own.behind;
    }
  }
}

function depthOf(page: Page): number {
  return page.behind ? 1 + depthOf(page.behind) : 1;
}

function sameRecord(one: Mark, other: Mark): boolean {
  if (one.eventId !== other.eventId) return false;
  if (one.input === other.input && one.text !== other.text) return false;
  if (one.sureness === unknown || other.sureness === unknown) return true;
  const apart = Math.abs(one.second - other.second);
  if (one.sureness === sure && other.sureness === sure) return apart === 0;
  return apart % zones.quarterSeconds === 0 && apart <= zones.quarters * zones.quarterSeconds;
}

function markOf(event: EventRecord, input: number): Mark {
  const { ms, basis } = event.time;
  const sureness = ms === null ? unknown : basis === 'assumed-local' ? local : sure;
  const second = ms === null ? 0 : Math.floor(ms / 1000) >>> 0;
  return { second, eventId: event.eventId, sureness, input: input & 0xffff, text: event.print ?? briefPrint(event) };
}

/** True where no record is remembered. */
function isFree({ cells }: Page, at: number): boolean {
  return (cells[at + 1] ?? 0) >>> 16 === 0;
}

function markAt({ cells }: Page, at: number): Mark {
  const [second = 0, what = 0, from = 0] = [cells[at], cells[at + 1], cells[at + 2]];
  return { second, eventId: what & 0xffff, sureness: what >>> 16, input: from >>> 16, text: from & 0xffff };
}

function write({ cells }: Page, at: number, { second, eventId, sureness, input, text }: Mark): void {
  cells[at] = second;
  cells[at + 1] = (sureness << 16) | eventId;
  cells[at + 2] = (input << 16) | text;
}

/** Null when there is no room: what is not remembered counts again, too much rather than lost. */
function newPage(seen: SeenRecords): Page | null {
  if (seen.room.pages === 0) {
    seen.full = true;
    return null;
  }
  seen.room.pages -= 1;
  return { cells: new Uint32Array(3 * pageSize), behind: null };
}
