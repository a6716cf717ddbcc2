import { expect, test } from 'vitest';
import type { CorrelationRule } from '../../../src/model/rule.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule } from '../../support/rules.ts';
import { brief, incidents } from './judged.ts';

const rules = [aRule('a', [102]), aRule('b', [101]), aRule('c', [777])];
const all = ['a', 'b', 'c'];
const together = (more: Partial<CorrelationRule> = {}) => aCorrelation({ type: 'temporal', rules: all, ...more });
const ordered = (more: Partial<CorrelationRule> = {}) => together({ type: 'temporal_ordered', ...more });

const ids: Readonly<Record<string, number>> = { a: 102, b: 101, c: 777 };

/** `a0 b5`: rule a at minute 0, rule b at minute 5. */
function log(written: string, more: { readonly computer?: string } = {}) {
  return written.split(' ').map((word) => anEvent(ids[word.charAt(0)] ?? 0, Number(word.slice(1)), more));
}

test('all rules within the timespan are an incident, in any order', () => {
  expect(brief(incidents([...rules, together()], log('c0 a5 b10')))).toEqual([
    { key: '', count: 3, spells: [[0, 10]] },
  ]);
});

test('one rule that is missing, or too late, makes none', () => {
  expect(incidents([...rules, together()], log('c0 a5 a6 c7'))).toEqual([]);
  expect(incidents([...rules, together()], log('c0 a5 b11'))).toEqual([]);
});

test('with a condition so many different rules are enough', () => {
  const two = together({ condition: [{ is: 'gte', than: 2 }] });
  expect(brief(incidents([...rules, two], log('a0 a1 c3')))).toMatchObject([{ count: 3 }]);
  expect(incidents([...rules, two], log('a0 a1 a3'))).toEqual([]);
});

test('rules on different hosts do not meet where group-by asks for one', () => {
  const perHost = together({ groupBy: ['Computer'] });
  const apart = [...log('a0 b1', { computer: 'H1' }), ...log('c2', { computer: 'H2' })];
  expect(incidents([...rules, perHost], apart)).toEqual([]);
  expect(brief(incidents([...rules, perHost], [...apart, ...log('c3', { computer: 'h1' })]))).toMatchObject([
    { key: 'H1', count: 3 },
  ]);
});

test('an alias joins fields that have different names in different events', () => {
  const alias = together({
    rules: ['a', 'b'],
    groupBy: ['device'],
    aliases: { device: { a: 'DeviceId', b: 'Machine' } },
  });
  const events = (device: string) => [anEvent(102, 0, { device }), anEvent(101, 1, { data: { Machine: 'D1' } })];
  expect(brief(incidents([...rules, alias], events('d1')))).toMatchObject([{ key: 'D1', count: 2 }]);
  expect(incidents([...rules, alias], events('d2'))).toEqual([]);
});

test('the order asked for must be the order in time, not in the file', () => {
  expect(incidents([...rules, ordered()], log('a0 c5 b7'))).toEqual([]);
  expect(brief(incidents([...rules, ordered()], log('c9 b7 a0')))).toEqual([{ key: '', count: 3, spells: [[0, 9]] }]);
});

test('at one moment any order is possible', () => {
  expect(brief(incidents([...rules, ordered()], log('c3 b3 a3')))).toMatchObject([{ count: 3 }]);
});

test('a run in order is found behind one that began too early', () => {
  expect(incidents([...rules, ordered()], log('a0 b1 c11'))).toEqual([]);
  expect(brief(incidents([...rules, ordered()], log('a0 b1 a2 b9 c11')))).toMatchObject([{ spells: [[1, 11]] }]);
});

test('a run that is broken by another order is still one', () => {
  expect(brief(incidents([...rules, ordered()], log('c0 a1 c2 b3 a4 c5')))).toMatchObject([{ count: 6 }]);
});

test('with a condition the longest run in order is compared', () => {
  const two = ordered({ condition: [{ is: 'gte', than: 2 }] });
  expect(brief(incidents([...rules, two], log('a0 c4')))).toMatchObject([{ count: 2 }]);
  expect(incidents([...rules, two], log('c0 b1 a2'))).toEqual([]);
});

test('a rule may be named by its Sigma id, and twice is once', () => {
  const id = '3b7f1c0e-0000-4000-8000-000000000001';
  const named = [aRule('a', [102], { id }), aRule('b', [101])];
  expect(brief(incidents([...named, together({ rules: [id, 'a', 'b'] })], log('a0 b1')))).toMatchObject([{ count: 2 }]);
});
