import { expect, test } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { createDuplicateFilter } from '../../src/triage/duplicates/duplicate-filter.ts';
import { anEvent } from '../support/events.ts';
import { counted, readBefore } from './read-before.ts';

const record = (recordId: string, minute: number | null, more: Partial<EventRecord> = {}) =>
  anEvent(102, minute, { recordId, ...more });

function local(event: EventRecord): EventRecord {
  return { ...event, time: { ...event.time, basis: 'assumed-local' } };
}

/** The records 1 to 10 of a log, a minute apart. */
const tenRecords = (firstMinute: number) =>
  Array.from({ length: 10 }, (_, index) => record(String(index + 1), firstMinute + index));

test('the same record id of the same log counts once', () => {
  const { duplicates } = readBefore([record('1', 1), record('2', 2)], [record('2', 2), record('3', 3)]);
  expect(duplicates).toEqual([
    [false, false],
    [true, false],
  ]);
});

test('the same record id of another computer or channel is another record', () => {
  expect(counted([record('1', 1)], [record('1', 1, { computer: 'HOST2' }), record('1', 1, { channel: 'X' })])).toEqual([
    1, 2,
  ]);
});

test('a log that was cleared and counts from 1 again loses nothing, an hour later or a second later', () => {
  expect(counted(tenRecords(480), tenRecords(540))).toEqual([10, 10]);
  expect(counted(tenRecords(480), tenRecords(480 + 1 / 60))).toEqual([10, 10]);
});

test('each time of a log that was cleared twice is known again', () => {
  const exports = [tenRecords(480), tenRecords(540), tenRecords(600)];
  expect(counted(...exports, ...exports)).toEqual([10, 10, 10, 0, 0, 0]);
});

test('one id in one file with other texts or times is as many records', () => {
  const said = ['a', 'b'].map((message) => record('1', 480, { message }));
  expect(counted([...said, record('1', 540, { message: 'c' })])).toEqual([3]);
  expect(counted([record('1', 480, { message: 'a' }), record('1', 480, { message: 'a' })])).toEqual([1]);
});

test('the same record with and without its message counts once over two files', () => {
  expect(counted([record('1', 480)], [record('1', 480, { message: 'a' })])).toEqual([1, 0]);
});

test('fractions of a second that another form leaves out make no other record', () => {
  expect(counted([record('1', 480 + 0.4 / 60)], [record('1', 480)])).toEqual([1, 0]);
});

test('a local time may be whole quarters of an hour away from the same record in UTC, up to fifteen hours', () => {
  const seen = [record('1', 1000)];
  for (const quarters of [1, 36, -60])
    expect(counted(seen, [local(record('1', 1000 + 15 * quarters))])).toEqual([1, 0]);
  for (const minutes of [7, 9 * 60 + 1, 61 * 15])
    expect(counted(seen, [local(record('1', 1000 + minutes))])).toEqual([1, 1]);
  expect(counted([local(record('1', 1000))], [record('1', 1000 + 9 * 60)])).toEqual([1, 0]);
});

test('a record whose time is not known is known by its id and event id', () => {
  const other = { ...record('1', null), eventId: 103 };
  expect(counted([record('1', 5)], [record('1', null), other])).toEqual([1, 1]);
});

test('once the sure time of a record was seen, a record an hour later is another one', () => {
  const [first, second, third] = [local(record('1', 60)), record('1', 120), record('1', 180)];
  expect(counted([first], [second], [third])).toEqual([1, 0, 1]);
});

test('an export that gives every record one id is read on, and counts them all', () => {
  const same = Array.from({ length: 20_000 }, (_, index) => record('1', index));
  expect(counted(same)).toEqual([20_000]);
});

test('a single input needs no look at content, and its record ids still count once', () => {
  const filter = createDuplicateFilter({ alone: true });
  const fates: boolean[] = [];
  const input = filter.openInput('only', (_, duplicate) => fates.push(duplicate));
  for (const event of [record('1', 1), record('1', 1), anEvent(102, 1), anEvent(102, 1)]) input.take(event);
  expect(input.close()).toEqual([]);
  expect(fates).toEqual([false, true, false, false]);
});
