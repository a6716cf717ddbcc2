import type { EventRecord } from '../../model/event.ts';
import { briefPrint } from './fingerprint.ts';
import { thresholds, zones } from './thresholds.ts';

/**
 * Remembers which records of one log were seen: twelve bytes a record, in pages. A log that was cleared counts from 1
 * again, so an id may stand for several records: a page then has another one behind it.
 */
export interface SeenRecords {
  readonly pages: Map<number, Page>;
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

export function emptySeenRecords(): SeenRecords {
  return { pages: new Map() };
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
    page = emptyPage();
    seen.pages.set(number, page);
  }
  for (let epoch = 1; ; epoch += 1) {
    const there = markAt(page, at);
    if (there.sureness === 0) {
      write(page, at, mark);
      return false;
    }
    if (sameRecord(there, mark)) {
      // The surer of two times tells more about a third one.
      if (mark.sureness < there.sureness) write(page, at, { ...mark, input: there.input, text: there.text });
      return true;
    }
    // What is not remembered counts again: too much rather than lost.
    if (epoch === thresholds.epochs) return false;
    page = page.behind ??= emptyPage();
  }
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
  const { utc, basis } = event.time;
  const sureness = utc === null ? unknown : basis === 'assumed-local' ? local : sure;
  const second = utc === null ? 0 : Math.floor(Date.parse(utc) / 1000) >>> 0;
  return { second, eventId: event.eventId, sureness, input: input & 0xffff, text: event.print ?? briefPrint(event) };
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

function emptyPage(): Page {
  return { cells: new Uint32Array(3 * pageSize), behind: null };
}
