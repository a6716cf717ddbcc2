import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEvent } from '../support/events.ts';
import { counted, readBefore } from './read-before.ts';

/** A row of Event Viewer's CSV. */
const row = (minute: number, message = 'cold') => anEvent(102, minute, { computer: '', channel: '', message });

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => row(from + index));

test('equal rows of one export are events of their own', () => {
  expect(counted([row(1), row(1)])).toEqual([2]);
});

test('two servers that log the same message in the same second keep all their events', () => {
  expect(counted([row(1), row(11)], [row(1), row(11)])).toEqual([2, 2]);
});

test('rows that coincide now and then between other rows all count', () => {
  const one = rows(0, 200);
  const other = one.map((same, index) => (index % 10 === 9 ? row(index, 'hot') : same));
  expect(counted(one, other)).toEqual([200, 200]);
});

test('nine rows in a row are no proof of a repeat, and ten are', () => {
  expect(counted(rows(0, 50), rows(20, 29))).toEqual([50, 9]);
  expect(counted(rows(0, 50), rows(20, 30))).toEqual([50, 0]);
});

test('a burst within a few seconds is no proof either', () => {
  const burst = Array.from({ length: 100 }, (_, index) => row(Math.floor(index / 20)));
  expect(counted(burst, burst)).toEqual([100, 100]);
});

test('an export saved again later adds only what is new, however it is sorted', () => {
  expect(counted(rows(0, 100), rows(0, 120))).toEqual([100, 20]);
  expect(counted(rows(0, 100), rows(0, 120).toReversed())).toEqual([100, 20]);
});

test('a row that only one of two saves holds does not end the repeat', () => {
  const again = rows(0, 100).toSpliced(50, 1, row(50, 'hot')).toSpliced(97, 1);
  expect(counted(rows(0, 100), again)).toEqual([100, 1]);
});

test('a repeat adds what it holds more often', () => {
  expect(counted(rows(0, 40), rows(0, 40).toSpliced(20, 0, row(20)))).toEqual([40, 1]);
});

test('after a repeat ended, a row that coincides counts again', () => {
  const later = [...rows(0, 40), ...rows(1000, 1020), row(45)];
  expect(counted([...rows(0, 40), row(45)], later)).toEqual([41, 21]);
});

test('rows are not taken for a repeat when they match many inputs, each a little', () => {
  const one = rows(0, 40).filter((_, index) => index % 2 === 0);
  const other = rows(0, 40).filter((_, index) => index % 2 === 1);
  expect(counted(one, other, rows(0, 40))).toEqual([20, 20, 40]);
});

test('what was left out on content alone is said, with the input that it repeats', () => {
  expect(readBefore(rows(0, 5), rows(100, 200), rows(120, 160)).said).toEqual([
    [],
    [],
    [{ code: 'repeats-left-out', other: 'input 2', events: 40 }],
  ]);
});

test('whatever rows come, each is delivered once and in order, and an input alone loses none', () => {
  const someRows = fc.array(
    fc.integer({ min: 0, max: 30 }).map((minute) => row(minute)),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(someRows, someRows, (one, other) => {
      const [first, second = 0] = counted(one, other);
      expect(first).toBe(one.length);
      expect(second).toBeGreaterThanOrEqual(other.length - one.length);
    }),
  );
});
