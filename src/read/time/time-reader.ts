import { IANAZone } from 'luxon';
import type { EventTime, TimeBasis } from '../../model/event.ts';
import { cleanText, quoted } from '../clean-text.ts';
import type { Ledger, Where } from '../ledger.ts';
import { canonicalMoment } from './canonical-time.ts';
import { type DateOrder, fittingOrder, wallTime } from './date-order.ts';
import { eventTime, unknownTime } from './event-time.ts';
import { isOnRecord } from './iso-time.ts';
import { type LocalTime, readLocalTime } from './local-time.ts';
import { readStoredForm } from './stored-form.ts';
import { createZoneReader } from './zone-reader.ts';

/** Reads the times of one input, and notes what had to be assumed and what could not be read. */
export interface TimeReader {
  /** The order of dates that the user named; null when each file is to be judged. */
  readonly dateOrder: DateOrder | null;
  /** A time of a form that stores UTC, with or without a mark that says so. */
  stored(raw: string, where: Where): EventTime;
  /** A time of a form that writes local times; one that carries its zone is believed. A named order beats `order`. */
  local(raw: string, order: DateOrder, where: Where): EventTime;
  /** The same for a form whose times are UTC when they carry no zone. */
  localInUtc(raw: string, order: DateOrder, where: Where): EventTime;
}

/**
 * `timeZone` is the IANA zone of local times, UTC when absent. Throws a `RangeError` when there is no such zone.
 * `dateOrder` is the order that the user named.
 */
export function createTimeReader(timeZone: string | undefined, ledger: Ledger, dateOrder?: DateOrder): TimeReader {
  const zone = timeZone ?? 'UTC';
  if (zone !== 'UTC' && !IANAZone.isValidZone(zone)) throw new RangeError(`not a time zone: ${zone}`);
  let told = false;
  const inZone = zone === 'UTC' ? asUtc : createZoneReader(zone, ledger);

  function unreadable(raw: string, where: Where): EventTime {
    ledger.count('time-unreadable', where);
    return unknownTime(raw);
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
    momentOf: (wall: number, where: Where) => number,
    basis: TimeBasis,
  ): EventTime {
    const raw = cleanText(text);
    const local = readLocalTime(raw);
    if (!local) return readZoned(raw, where);
    const wall = wallTime(local, order);
    if (wall === null) return contradicting(local, order, raw, where);
    const moment = momentOf(wall, where);
    return isOnRecord(moment) ? eventTime(moment, basis, raw) : unreadable(raw, where);
  }

  function readZoned(raw: string, where: Where): EventTime {
    const stored = readStoredForm(raw);
    if (!stored || stored.moment === null || stored.zone === 'none') return unreadable(raw, where);
    return eventTime(stored.moment, stored.zone === 'z' ? 'utc' : 'offset', raw);
  }

  /** A date that the order does not fit is not turned round in silence. */
  function contradicting(time: LocalTime, order: DateOrder, raw: string, where: Where): EventTime {
    const fits = fittingOrder(time);
    if (fits === null) return unreadable(raw, where);
    const given = dateOrder === undefined ? 'no' : 'yes';
    ledger.count('date-order-contradicted', where, () => ({ example: quoted(raw), order, fits, given }));
    return unknownTime(raw);
  }

  return {
    dateOrder: dateOrder ?? null,

    stored(text, where) {
      const moment = canonicalMoment(text);
      if (moment !== null) return eventTime(moment, 'utc', text);
      const raw = cleanText(text);
      const time = readStoredForm(raw);
      if (!time || time.moment === null) return unreadable(raw, where);
      return eventTime(time.moment, time.zone === 'offset' ? 'offset' : 'utc', raw);
    },

    local(text, order, where) {
      const time = readLocal(text, dateOrder ?? order, where, inZone, 'assumed-local');
      if (time.basis === 'assumed-local' && !told) tellZone();
      return time;
    },

    localInUtc: (text, order, where) => readLocal(text, dateOrder ?? order, where, asUtc, 'utc'),
  };
}

function asUtc(wall: number): number {
  return wall;
}
