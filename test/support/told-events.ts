import type { ToldEvent } from '../../scripts/fixtures/one-log.mjs';
import type { EventRecord } from '../../src/model/event.ts';
import { createEventData } from '../../src/read/fields/event-data.ts';
import { addPayload } from '../../src/read/fields/json-payload.ts';
import type { Carried, Trait } from './carried.ts';

type Has = (trait: Trait) => boolean;

/** The events of a log as they are to be read from a form: everything that was told, less what the form lacks. */
export function toldEvents(log: readonly ToldEvent[], form: Carried): readonly EventRecord[] {
  const told = form.classicOnly ? log.filter(({ qualifiers }) => qualifiers !== undefined) : log;
  return told.map((event) => toldEvent(event, form));
}

function toldEvent(event: ToldEvent, form: Carried): EventRecord {
  const has: Has = (trait) => !form.lacks.includes(trait);
  const utc = new Date(has('milliseconds') ? event.time : Math.floor(event.time / 1000) * 1000).toISOString();
  const message = has('message') ? legible(event.message, 'messages', has) : '';
  return {
    provider: has('provider') ? event.provider : '',
    channel: has('channel') ? event.channel : '',
    computer: has('computer') ? event.computer : '',
    eventId: has('event id') ? event.id : 0,
    level: has('level') ? event.level : 'unknown',
    time: { utc, ms: Date.parse(utc), basis: has('time zone') ? (form.zone ?? 'utc') : 'assumed-local', raw: '' },
    ...(has('record id') ? { recordId: String(event.recordId) } : {}),
    message,
    data: dataOf(event, message, form, has),
    place: { input: '' },
  };
}

function dataOf(event: ToldEvent, message: string, form: Carried, has: Has): EventRecord['data'] {
  const data = createEventData();
  for (const [name, text] of Object.entries(form.adds ?? {})) data.add(name, text);
  const values = event.data.flatMap(([name, text]) =>
    (form.splitsAt ? text.split(form.splitsAt) : [text]).map((part) => ({
      name,
      value: legible(part, 'event data', has),
    })),
  );
  for (const [at, { name, value }] of values.entries()) {
    if (!has('event data') || (name === null && !has('unnamed event data'))) continue;
    if (name !== null && has('names of event data')) data.add(name, value);
    else if (form.unnamed) data.add(`${form.unnamed}${at + 1}`, value);
    else data.addUnnamed(value);
  }
  for (const payload of [message, ...(form.unnamed ? values.map(({ value }) => value) : [])]) addPayload(data, payload);
  return data.toRecord();
}

/** XML makes one sign of a line break, and Windows writes two. */
function legible(text: string, where: 'messages' | 'event data', has: Has): string {
  const broken = has(`line breaks in ${where}`) ? text : text.replace(/[\r\n\t]/g, ' ');
  const letters = has('letters outside ASCII') ? broken : broken.replace(/[^\0-\u007F]/g, '?');
  return letters.replaceAll('\r\n', '\n');
}

/** Events as they can be compared: in one order, without what only their own form says. */
export function comparable(events: readonly EventRecord[]): readonly unknown[] {
  const lines = (text: string) => text.replaceAll('\r\n', '\n');
  return events
    .map(({ place: _place, time: { utc, basis }, message, data, ...event }) => ({
      utc,
      basis,
      ...event,
      message: lines(message),
      data: Object.fromEntries(Object.entries(data).map(([name, text]) => [name, lines(text)])),
    }))
    .toSorted((a, b) => compare(`${a.utc} ${a.eventId} ${a.message}`, `${b.utc} ${b.eventId} ${b.message}`));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
