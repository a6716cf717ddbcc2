import { expect, test } from 'vitest';
import type { Rule } from '../../../src/model/rule.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, packWith, triageKey } from '../../support/rules.ts';
import { withoutRefused } from '../../../src/triage/correlate/plan/without-refused.ts';
import { brief, incidents, knowledgeOf } from './judged.ts';

const failed = aRule('failed', [102]);
const worked = aRule('worked', [100]);
const many = aCorrelation({
  key: 'many',
  type: 'event_count',
  rules: ['failed'],
  groupBy: ['Computer', 'DeviceId'],
  condition: [{ is: 'gte', than: 3 }],
});
const thenWorked = aCorrelation({
  key: 'then-worked',
  type: 'temporal_ordered',
  rules: ['many', 'worked'],
  groupBy: ['DeviceId'],
});

const on = (computer: string, device: string) => (id: number, minute: number) =>
  anEvent(id, minute, { computer, device });

test('a correlation may name another one: many failures and then a success', () => {
  const at = on('H1', 'd1');
  const events = [at(102, 0), at(102, 4), at(102, 8), at(100, 17)];
  expect(brief(incidents([failed, worked, many, thenWorked], events))).toEqual([
    { key: 'd1', count: 4, spells: [[0, 17]] },
  ]);
});

test('what is named must have held: two failures and a success are nothing, nor is a success that came first', () => {
  const at = on('H1', 'd1');
  expect(incidents([failed, worked, many, thenWorked], [at(102, 0), at(102, 4), at(100, 9)])).toEqual([]);
  expect(incidents([failed, worked, many, thenWorked], [at(100, 0), at(102, 4), at(102, 5), at(102, 6)])).toEqual([]);
});

test('the outer correlation uses its own group-by: the failures and the success may be of two hosts', () => {
  const events = [0, 1, 2].map((minute) => on('H1', 'd1')(102, minute));
  expect(incidents([failed, worked, many, thenWorked], [...events, on('H2', 'd1')(100, 5)])).toHaveLength(1);
  expect(incidents([failed, worked, many, thenWorked], [...events, on('H1', 'd2')(100, 5)])).toEqual([]);
});

test('a rule with the triage key gives its own incidents beside those of the correlation that names it', () => {
  const own = { ...failed, triage: triageKey() };
  const events = [0, 1, 2].map((minute) => anEvent(102, minute, { device: 'd1' }));
  expect(incidents([own, many], events).map(({ rule, count }) => [rule.key, count])).toEqual([
    ['failed', 3],
    ['many', 3],
  ]);
});

test('a plain rule that a correlation names gives none of its own, unless the correlation says so', () => {
  const events = [anEvent(102, 0, { device: 'd1' })];
  expect(incidents([failed, many], events)).toEqual([]);
  expect(incidents([failed, { ...many, generate: true }], events)).toMatchObject([
    { rule: { key: 'failed' }, count: 1 },
  ]);
});

test('a plain rule that nothing names gives one incident, events without a time among it', () => {
  const events = [anEvent(102, 3), anEvent(102, 1), anEvent(102, null)];
  expect(incidents([failed], events)).toMatchObject([{ count: 3, untimed: 1, key: {} }]);
  expect(brief(incidents([failed], events))).toMatchObject([{ spells: [[1, 3]] }]);
  expect(incidents([failed], [anEvent(102, null)])).toMatchObject([{ count: 1, untimed: 1, spells: [] }]);
});

function problems(...rules: readonly Rule[]): readonly string[] {
  const { rules: book } = knowledgeOf(rules);
  expect(book.problems.every(({ hint, file, line }) => hint !== '' && file.endsWith('.yml') && line > 0)).toBe(true);
  return book.problems.map(({ message }) => message);
}

test('a correlation that names a rule that is not there is left out and named', () => {
  expect(problems(aCorrelation({ type: 'temporal', rules: ['nobody'] }))).toEqual([
    'correlation: no rule is called "nobody"',
  ]);
});

test('a chain without an end is refused', () => {
  const one = aCorrelation({ key: 'one', type: 'temporal', rules: ['two'], triage: triageKey() });
  const two = aCorrelation({ key: 'two', type: 'temporal', rules: ['one'] });
  expect(problems(one, two)).toEqual(['one: it names itself by way of "one"']);
});

test('what cannot be judged as it says is refused, never judged by half', () => {
  const counting = aCorrelation({ type: 'event_count', rules: ['many'], condition: [{ is: 'gte', than: 2 }] });
  expect(problems(failed, many, counting)).toEqual([
    'correlation: event_count counts events, and "many" is a correlation',
  ]);
  const wider = aCorrelation({ type: 'temporal', rules: ['many'], groupBy: ['UserId'] });
  expect(problems(failed, many, wider)).toEqual(['correlation: it groups by fields that "many" does not group by']);
  const halfAlias = aCorrelation({
    type: 'temporal',
    rules: ['failed', 'worked'],
    groupBy: ['who'],
    aliases: { who: { failed: 'DeviceId' } },
  });
  expect(problems(failed, worked, halfAlias)).toEqual([
    'correlation: the alias "who" does not say which field it is in the events of "worked"',
  ]);
  expect(problems(failed, { ...many, condition: [] })).toEqual(['many: event_count has no condition']);
  expect(problems(failed, { ...many, type: 'value_count' })).toEqual([
    'many: value_count counts values of a field, and none is named',
  ]);
});

test('a pack is loaded without what is refused, and with all else', () => {
  const broken = aCorrelation({ type: 'event_count', rules: ['failed'] });
  const { pack, problems: why } = withoutRefused(packWith(failed, broken));
  expect(pack.rules).toEqual([failed]);
  expect(why).toMatchObject([{ file: 'rules/toaster/correlation.yml', line: 1 }]);
});

test('a rule that is left out stops no other', () => {
  const broken = aCorrelation({ type: 'temporal', rules: ['nobody', 'failed'] });
  expect(incidents([failed, worked, broken], [anEvent(102, 0), anEvent(100, 1)]).map(({ rule }) => rule.key)).toEqual([
    'worked',
  ]);
});
