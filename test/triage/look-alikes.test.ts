import { expect, test } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { anEvent } from '../support/events.ts';
import { readBefore } from './read-before.ts';

const minutes = Array.from({ length: 60 }, (_, index) => 7 * index + index / 13);
const message = (index: number) => `failed ${index}`;

const asXml = minutes.map((minute, index) =>
  anEvent(102, minute, { recordId: String(index + 1), message: `${message(index)}\r\n` }),
);

/** The same events as Event Viewer's CSV in a zone: no computer, no channel, no record id, whole seconds, local time. */
function asCsv(hours: number): EventRecord[] {
  return minutes.map((minute, index) => {
    const event = anEvent(102, Math.floor(minute * 60) / 60 + 60 * hours, { message: message(index) });
    return { ...event, computer: '', channel: '', time: { ...event.time, basis: 'assumed-local' } };
  });
}

const mayRepeat = (events: number) => [{ code: 'may-repeat', other: 'input 1', events }];

test('one log as XML and as CSV is counted twice and says so, whichever comes first', () => {
  for (const inputs of [[asXml, asCsv(0)] as const, [asCsv(0), asXml] as const]) {
    const { duplicates, said } = readBefore(...inputs);
    expect(duplicates.flat()).not.toContain(true);
    expect(said).toEqual([[], mayRepeat(60)]);
  }
});

test('a CSV in the time of its own zone is still seen to repeat the XML', () => {
  for (const hours of [-7, 5.75, 14]) {
    expect(readBefore(asXml, asCsv(hours)).said).toEqual([[], mayRepeat(60)]);
    expect(readBefore(asCsv(hours), asXml).said).toEqual([[], mayRepeat(60)]);
  }
});

test('a CSV with a part of the XML may repeat it, and the XML with a part of the CSV not', () => {
  expect(readBefore(asXml, asCsv(1).slice(0, 20)).said[1]).toEqual(mayRepeat(20));
  expect(readBefore(asCsv(1), asXml.slice(0, 20)).said[1]).toEqual([]);
});

test('less than half of a CSV, or fewer than three events, are a coincidence', () => {
  const others = asCsv(0).map((event, index) => ({ ...event, message: `other ${index}` }));
  expect(readBefore(asXml, [...asCsv(0).slice(0, 29), ...others.slice(29)]).said[1]).toEqual([]);
  expect(readBefore(asXml, [...asCsv(0).slice(0, 30), ...others.slice(30)]).said[1]).toEqual(mayRepeat(30));
  expect(readBefore(asXml, asCsv(0).slice(0, 2)).said[1]).toEqual([]);
});

test('two logs that name their records never may repeat each other', () => {
  const elsewhere = asXml.map((event) => ({ ...event, computer: 'HOST2' }));
  expect(readBefore(asXml, elsewhere).said).toEqual([[], []]);
});

test('exports that name their computers, and not the same one, do not repeat each other', () => {
  const unnumbered = asCsv(0).map((event) => ({ ...event, computer: 'HOST2' }));
  expect(readBefore(asXml, unnumbered).said).toEqual([[], []]);
});

test('a small export saved twice is not left out, and may repeat', () => {
  const { duplicates, said } = readBefore(asCsv(0).slice(0, 5), asCsv(0).slice(0, 5));
  expect(duplicates[1]).not.toContain(true);
  expect(said[1]).toEqual(mayRepeat(5));
});

test('a CSV that repeats two logs, a part of each, is told with the one it repeats most', () => {
  expect(readBefore(asXml.slice(0, 40), asXml.slice(40), asCsv(2)).said[2]).toEqual(mayRepeat(60));
});
