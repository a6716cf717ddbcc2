import { expect, test } from 'vitest';
import type { EventRecord } from '../../src/model/event.ts';
import { createDuplicateFilter } from '../../src/triage/duplicates/duplicate-filter.ts';
import { anEvent } from '../support/events.ts';

/** Which events of each input are duplicates. */
function duplicatesIn(...inputs: EventRecord[][]): boolean[][] {
  const filter = createDuplicateFilter();
  return inputs.map((events) => {
    filter.beginInput();
    return events.map((event) => filter.isDuplicate(event));
  });
}

const record = (recordId: string, minute: number, more = {}) => anEvent(102, minute, { recordId, ...more });
const nameless = (minute: number) => anEvent(102, minute, { computer: '', channel: '', message: 'cold' });

test('the same record id of the same log counts once', () => {
  expect(duplicatesIn([record('1', 1), record('2', 2)], [record('2', 2), record('3', 3)])).toEqual([
    [false, false],
    [true, false],
  ]);
});

test('the same record id of another computer or channel is another record', () => {
  expect(
    duplicatesIn([record('1', 1)], [record('1', 1, { computer: 'HOST2' }), record('1', 1, { channel: 'X' })]),
  ).toEqual([[false], [false, false]]);
});

test('a record id that comes back long after its neighbours is a new record of a cleared log', () => {
  expect(duplicatesIn([record('1', 1), record('1', 10_000)])).toEqual([[false, false]]);
});

test('the same record read in a wrong zone is still the same record', () => {
  expect(duplicatesIn([record('1', 1000)], [record('1', 1000 + 9 * 60)])).toEqual([[false], [true]]);
});

test('without record ids, equal rows of one export are events of their own', () => {
  expect(duplicatesIn([nameless(1), nameless(1)])).toEqual([[false, false]]);
});

test('without record ids, another export adds only what it holds more often', () => {
  expect(duplicatesIn([nameless(1), nameless(2)], [nameless(1), nameless(1), nameless(3)])).toEqual([
    [false, false],
    [true, false, false],
  ]);
});
