import type { EventTime } from '../../model/event.ts';
import { cleanText } from '../clean-text.ts';
import type { Where } from '../ledger.ts';
import { rewritten } from '../time/event-time.ts';
import { isoTime } from '../time/iso-time.ts';
import type { TimeReader } from '../time/time-reader.ts';
import type { JsonShape } from './json-event.ts';

/**
 * PowerShell 5.1 writes milliseconds since 1970, UTC, as `/Date(1541000000000)/`; an offset behind them only says where they
 * were written. Bare milliseconds are what Elasticsearch stores.
 */
const counted = /^\s*(?:\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/|(\d{12,14}))\s*$/;

export function readJsonTime(raw: string, clock: JsonShape['clock'], times: TimeReader, where: Where): EventTime {
  const [, marked, bare] = counted.exec(raw) ?? [];
  const ms = marked ?? bare;
  const iso = ms === undefined ? null : isoTime(Number(ms));
  if (iso !== null) return rewritten(times.stored(iso, where), cleanText(raw));
  return clock === 'utc' ? times.stored(raw, where) : times.local(raw, 'ymd', where);
}
