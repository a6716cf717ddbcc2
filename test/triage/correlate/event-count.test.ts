import { expect, test } from 'vitest';
import type { CorrelationRule } from '../../../src/model/rule.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, minutes } from '../../support/rules.ts';
import { brief, incidents } from './judged.ts';

const failed = aRule('failed', [102]);
const count = (more: Partial<CorrelationRule> = {}) =>
  aCorrelation({ type: 'event_count', rules: ['failed'], condition: [{ is: 'gte', than: 3 }], ...more });

const at = (...times: readonly number[]) => times.map((minute) => anEvent(102, minute));

test('three events within the timespan are an incident, and it holds from the first to the last', () => {
  expect(brief(incidents([failed, count()], at(0, 4, 9)))).toEqual([{ key: '', count: 3, spells: [[0, 9]] }]);
});

test('one event short of the count is none', () => {
  expect(incidents([failed, count()], at(0, 4))).toEqual([]);
});

test('events exactly a timespan apart are in one window, a millisecond more is too far', () => {
  expect(brief(incidents([failed, count()], at(0, 5, 10)))).toHaveLength(1);
  expect(incidents([failed, count()], at(0, 5, 10 + 1 / 60_000))).toEqual([]);
});

test('windows slide: a burst across any border of the clock is found, and what lies outside is not counted', () => {
  const found = incidents([failed, count()], at(0, 58, 60, 62, 64, 200));
  expect(brief(found)).toEqual([{ key: '', count: 4, spells: [[58, 64]] }]);
});

test('windows that overlap are one spell, others are spells of their own', () => {
  const found = incidents([failed, count()], at(0, 5, 10, 15, 20, 100, 101, 102));
  expect(brief(found)).toEqual([
    {
      key: '',
      count: 8,
      spells: [
        [0, 20],
        [100, 102],
      ],
    },
  ]);
});

test('events of other rules are not counted, those of several named rules are counted together', () => {
  const warned = aRule('warned', [101]);
  const events = [anEvent(102, 0), anEvent(101, 1), anEvent(102, 2)];
  expect(incidents([failed, warned, count()], events).map(({ rule }) => rule.key)).toEqual(['warned']);
  expect(brief(incidents([failed, warned, count({ rules: ['failed', 'warned'] })], events))).toMatchObject([
    { count: 3 },
  ]);
});

test('each host is counted by itself, and the spelling of its name does not matter', () => {
  const on = (computer: string, ...times: readonly number[]) =>
    times.map((minute) => anEvent(102, minute, { computer }));
  const rule = count({ groupBy: ['Computer'] });
  const apart = [...on('NDES01', 0, 1), ...on('NDES02', 2, 3)];
  expect(incidents([failed, rule], apart)).toEqual([]);
  const found = incidents([failed, rule], [...apart, ...on('ndes01', 4)]);
  expect(brief(found)).toEqual([{ key: 'NDES01', count: 3, spells: [[0, 4]] }]);
});

test('a GUID is one value with and without braces', () => {
  const spellings = ['{AAAAAAAA-0000-4000-8000-000000000001}', 'aaaaaaaa-0000-4000-8000-000000000001'];
  const events = [...spellings, ...spellings].map((device, minute) => anEvent(102, minute, { device }));
  expect(brief(incidents([failed, count({ groupBy: ['DeviceId'] })], events))).toMatchObject([
    { key: 'aaaaaaaa-0000-4000-8000-000000000001', count: 4 },
  ]);
});

test('events that do not name what group-by asks for are not lumped together', () => {
  const events = [0, 1, 2].map((minute) => anEvent(102, minute, { device: minute === 1 ? '-' : '' }));
  expect(incidents([failed, count({ groupBy: ['DeviceId'] })], events)).toEqual([]);
});

test('where an export names no computers, the input stands for the computer', () => {
  const events = ['a.csv', 'a.csv', 'b.csv', 'a.csv'].map((input, minute) =>
    anEvent(102, minute, { computer: '', place: { input, line: minute } }),
  );
  expect(brief(incidents([failed, count({ groupBy: ['Computer'] })], events))).toEqual([
    { key: 'file:a.csv', count: 3, spells: [[0, 3]] },
  ]);
});

test('an event without a time is in no window, and it is said how many there are', () => {
  const events = [...at(0, 1), anEvent(102, null), anEvent(102, null)];
  expect(incidents([failed, count()], events)).toEqual([]);
  expect(incidents([failed, count()], [...events, anEvent(102, 2)])).toMatchObject([{ count: 3, untimed: 2 }]);
});

test('several comparisons are a range', () => {
  const range = count({
    condition: [
      { is: 'gt', than: 2 },
      { is: 'lte', than: 4 },
    ],
  });
  expect(brief(incidents([failed, range], at(0, 1, 2, 3)))).toMatchObject([{ count: 4 }]);
  expect(incidents([failed, range], at(0, 1, 2, 3, 4))).toEqual([]);
});

test('fewer than asked is not true of a part of a busy time', () => {
  const few = count({ condition: [{ is: 'lt', than: 3 }] });
  expect(incidents([failed, few], at(0, 1, 2, 3))).toEqual([]);
  expect(brief(incidents([failed, few], at(0, 1, 2, 3, 60)))).toEqual([{ key: '', count: 1, spells: [[60, 60]] }]);
});

test('equal and not equal are asked of whole windows', () => {
  const when = (is: 'eq' | 'neq') => count({ condition: [{ is, than: 2 }] });
  expect(brief(incidents([failed, when('eq')], at(0, 1, 60, 61, 62)))).toMatchObject([{ spells: [[0, 1]] }]);
  expect(brief(incidents([failed, when('neq')], at(0, 1, 60, 61, 62)))).toMatchObject([{ spells: [[60, 62]] }]);
});

test('events of one moment are all counted', () => {
  expect(brief(incidents([failed, count()], at(7, 7, 7)))).toEqual([{ key: '', count: 3, spells: [[7, 7]] }]);
});

test('the order in the file does not matter', () => {
  expect(brief(incidents([failed, count()], at(9, 0, 4)))).toEqual([{ key: '', count: 3, spells: [[0, 9]] }]);
});

test('an incident tells of the groups, those hit and the events within its windows alone', () => {
  const events = [
    anEvent(102, 0, { device: 'early', ca: 'ca-1', code: '0x405' }),
    anEvent(102, 100, { device: 'd1', ca: 'ca-2', code: '0x405' }),
    anEvent(102, 101, { device: 'd2', ca: 'ca-2', code: '0x405' }),
    anEvent(102, 102, { device: 'd2', ca: 'ca-2' }),
  ];
  const [found] = incidents([failed, count()], events);
  expect([...(found?.groups ?? [])].map(([key, { count: n }]) => [key.split('\u0000')[3], n])).toEqual([
    ['', 1],
    ['0x00000405', 2],
  ]);
  expect([...(found?.subjects.devices.keys() ?? [])]).toEqual(['d1', 'd2']);
  expect([...(found?.places.values() ?? [])].map(({ ca }) => ca)).toEqual(['ca-2']);
  expect(found?.evidence.map(({ time }) => time.utc?.slice(11, 16))).toEqual(['01:40', '01:41']);
});

test('a timespan is as long as it says', () => {
  expect(incidents([failed, count({ timespanMs: 2 * minutes })], at(0, 1, 3))).toEqual([]);
  expect(incidents([failed, count({ timespanMs: 3 * minutes })], at(0, 1, 3))).toHaveLength(1);
});
