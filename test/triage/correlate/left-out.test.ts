import { expect, test } from 'vitest';
import { loadPack, settlePacks } from '../../../src/index.ts';
import { incidentsOf } from '../../../src/triage/correlate/incidents-of.ts';
import { createKnowledge } from '../../../src/triage/knowledge.ts';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, packWith } from '../../support/rules.ts';
import { aRule as ruleText } from '../../support/sigma.ts';
import { tallyOf } from './judged.ts';

// A rule that is a part of another one stays a part when that one is left out: else each event of it would be a finding.

const id = '3b7f1c0e-0000-4000-8000-000000000001';
const helper = `name: helper\nid: ${id}\n${ruleText('selection: { EventID: 102 }\ncondition: selection')}`;
const other = `name: other\n${ruleText('selection: { EventID: 100 }\ncondition: selection')}`;
const correlation = (body: string) => `title: Many\nname: many\ncorrelation: { ${body} }\n`;

/** How many rules were named as left out, and the rules that found something. */
async function found(...texts: readonly string[]) {
  const files = texts.map((text, at) => ({ path: `rule-${at + 1}.yml`, text }));
  const { pack, problems } = await loadPack({ name: 'mine', files });
  if (!pack) throw new Error('the pack does not load');
  const settled = settlePacks([structuredClone(pack)]);
  const knowledge = createKnowledge(settled.packs);
  const tally = tallyOf([anEvent(102, 0), anEvent(102, 1), anEvent(100, 2)], knowledge);
  const keys = incidentsOf(tally, knowledge.rules).map(({ rule }) => rule.key);
  return { problems: problems.length + settled.problems.length, keys };
}

test.each([
  ['a timespan that is none', 'type: event_count, rules: [helper], timespan: soon, condition: { gte: 2 }'],
  ['no field to count', 'type: value_count, rules: helper, timespan: 1h, condition: { gte: 2 }'],
  ['a rule that is not there', 'type: temporal, rules: [helper, nobody], timespan: 1h'],
  ['a rule by its id', `type: event_count, rules: ['${id}'], timespan: soon, condition: { gte: 2 }`],
  [
    'an alias that misses a rule',
    'type: temporal, rules: [helper], timespan: 1h, group-by: [x], aliases: { x: { o: A } }',
  ],
])('the parts of a correlation that is refused for %s find nothing of their own', async (_, body) => {
  expect(await found(helper, other, correlation(body))).toEqual({ problems: 1, keys: ['other'] });
});

test('parts that were to give findings of their own still do', async () => {
  const body = 'type: event_count, rules: [helper], timespan: soon, condition: { gte: 2 }, generate: true';
  expect(await found(helper, other, correlation(body))).toEqual({ problems: 1, keys: ['helper', 'other'] });
});

test('a part of a correlation that goes with a rule of an unknown service is one, too', async () => {
  const strange = `name: strange\n${ruleText('a: { EventID: 1 }\ncondition: a', '{ product: windows, service: x-y-z }')}`;
  const body = 'type: temporal, rules: [helper, strange], timespan: 1h';
  expect(await found(helper, other, strange, correlation(body))).toEqual({ problems: 2, keys: ['other'] });
});

test('a correlation names rules of its own pack: the id of a rule elsewhere is no name', () => {
  const there = packWith(aRule('failed', [102], { id }));
  const here = { ...packWith(aCorrelation({ type: 'temporal', rules: [id] })), id: 'here' };
  const { rules } = createKnowledge([there, here]);
  expect(rules.problems.map(({ message }) => message)).toEqual([`correlation: no rule is called "${id}"`]);
});
