import { expect, test } from 'vitest';
import type { CorrelationRule } from '../../../src/model/rule.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule } from '../../support/rules.ts';
import { brief, incidents } from './judged.ts';

const failed = aRule('failed', [102]);
const values = (more: Partial<CorrelationRule> = {}) =>
  aCorrelation({
    type: 'value_count',
    rules: ['failed'],
    countedField: 'DeviceId',
    condition: [{ is: 'gte', than: 3 }],
    ...more,
  });

const of = (...devices: readonly string[]) => devices.map((device, minute) => anEvent(102, minute, { device }));

test('three different values within the timespan are an incident', () => {
  expect(brief(incidents([failed, values()], of('a', 'b', 'c')))).toEqual([{ key: '', count: 3, spells: [[0, 2]] }]);
});

test('a value that comes again is one value, in whatever spelling', () => {
  expect(incidents([failed, values()], of('a', 'b', 'a', 'B', ' a '))).toEqual([]);
  expect(brief(incidents([failed, values()], of('a', 'b', 'a', 'B', 'c')))).toMatchObject([{ count: 5 }]);
});

test('a value that left the window is no longer counted, one that came again in it still is', () => {
  const at = (device: string, minute: number) => anEvent(102, minute, { device });
  expect(incidents([failed, values()], [at('a', 0), at('b', 6), at('c', 11)])).toEqual([]);
  const again = [at('a', 0), at('a', 5), at('b', 6), at('c', 11)];
  expect(brief(incidents([failed, values()], again))).toEqual([{ key: '', count: 3, spells: [[5, 11]] }]);
});

test('values are counted for each set of group-by values by itself', () => {
  const on = (computer: string, device: string, minute: number) => anEvent(102, minute, { computer, device });
  const events = [on('H1', 'a', 0), on('H1', 'b', 1), on('H2', 'c', 2), on('H2', 'd', 3), on('H2', 'e', 4)];
  expect(brief(incidents([failed, values({ groupBy: ['Computer'] })], events))).toMatchObject([
    { key: 'H2', count: 3 },
  ]);
});

test('an event without the counted field counts for nothing', () => {
  const events = [...of('a', 'b'), anEvent(102, 3), anEvent(102, 4, { device: '-' })];
  expect(incidents([failed, values()], events)).toEqual([]);
});
