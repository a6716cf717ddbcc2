import { DateTime, IANAZone } from 'luxon';
import type { EventTime, TimeBasis } from '../../model/event.ts';
import { cleanText } from '../clean-text.ts';
import type { Ledger, Where } from '../ledger.ts';
import { civilTime, type DateOrder } from './date-order.ts';
import { type CivilTime, inUtc } from './in-utc.ts';
import { readLocalTime } from './local-time.ts';
import { isoTime, readStoredTime } from './stored-time.ts';

/** Reads the times of one input, and notes what had to be assumed and what could not be read. */
export interface TimeReader {
  /** A time of a form that stores UTC, with or without a mark that says so. */
  stored(raw: string, where: Where): EventTime;
  /** A time of a form that writes local times; one that carries its zone is believed. */
  local(raw: string, order: DateOrder, where: Where): EventTime;
  /** The same for a form whose times are UTC when they carry no zone. */
  localInUtc(raw: string, order: DateOrder, where: Where): EventTime;
}

/** `timeZone` is the IANA zone of local times, UTC when absent. Throws a `RangeError` when there is no such zone. */
export function createTimeReader(timeZone: string | undefined, ledger: Ledger): TimeReader {
  const zone = timeZone ?? 'UTC';
  if (zone !== 'UTC' && !IANAZone.isValidZone(zone)) throw new RangeError(`not a time zone: ${zone}`);
  let told = false;
  const toMoment = zone === 'UTC' ? inUtc : (civil: CivilTime) => inZone(civil, zone);

  function unreadable(raw: string, where: Where): EventTime {
    ledger.count('time-unreadable', where);
    return { utc: null, ms: null, basis: 'unknown', raw };
  }

  /** A zone that the user named is no guess of ours. */
  function tellZone(): void {
    told = true;
    if (timeZone === undefined) ledger.note('zone-assumed', { zone, given: 'no' });
    else ledger.note('zone-assumed', { zone, given: 'yes' }, {}, 'notice');
  }

  /** `basis` is that of a time that carries no zone. */
  function readLocal(
    text: string,
    order: DateOrder,
    where: Where,
    momentOf: (civil: CivilTime) => number | null,
    basis: TimeBasis,
  ): EventTime {
    const raw = cleanText(text);
    const stored = readStoredTime(raw);
    if (stored?.utc && stored.zone !== 'none') {
      return { utc: stored.utc, ms: Date.parse(stored.utc), basis: stored.zone === 'z' ? 'utc' : 'offset', raw };
    }
    const local = readLocalTime(raw);
    const civil = local && civilTime(local, order);
    const moment = civil && momentOf(civil);
    const utc = moment === null ? null : isoTime(moment);
    return utc === null ? unreadable(raw, where) : { utc, ms: moment, basis, raw };
  }

  return {
    stored(text, where) {
      const raw = cleanText(text);
      const time = readStoredTime(raw);
      if (!time?.utc) return unreadable(raw, where);
      return { utc: time.utc, ms: Date.parse(time.utc), basis: time.zone === 'offset' ? 'offset' : 'utc', raw };
    },

    local(text, order, where) {
      const time = readLocal(text, order, where, toMoment, 'assumed-local');
      if (time.basis === 'assumed-local' && !told) tellZone();
      return time;
    },

    localInUtc: (text, order, where) => readLocal(text, order, where, inUtc, 'utc'),
  };
}

/** An hour that the clock skipped is pushed forward; of one that it showed twice, one of the two is taken. */
function inZone(civil: CivilTime, zone: string): number | null {
  if (inUtc(civil) === null) return null;
  const { year, month, day, hour, minute, second, ms: millisecond } = civil;
  const moment = DateTime.fromObject({ year, month, day, hour, minute, second, millisecond }, { zone });
  return moment.isValid ? moment.toMillis() : null;
}
