import { expect, test } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { incidentsOf } from '../../src/triage/correlate/incidents-of.ts';
import { createKnowledge } from '../../src/triage/knowledge.ts';
import { addEvent, emptyTally } from '../../src/triage/tally/tally.ts';
import { anEvent } from '../support/events.ts';
import { aRule, loadRuleFiles, refusalOf } from '../support/sigma.ts';

const search = (text: string) => aRule(`selection: ${text}\ncondition: selection`);

test('lists within lists do not bring the reader down', () => {
  expect(refusalOf(search(`${'['.repeat(40)}x${']'.repeat(40)}`))).toContain('too deep');
  const { pack, problems } = loadRuleFiles({ 'a.yml': search(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) });
  expect(pack?.rules).toEqual([]);
  expect(problems).toHaveLength(1);
});

test('parentheses within parentheses are refused', () => {
  const condition = `${'('.repeat(1000)}selection${')'.repeat(1000)}`;
  expect(refusalOf(aRule(`selection: { A: x }\ncondition: ${condition}`))).toContain('too deep');
  expect(refusalOf(aRule(`selection: { A: x }\ncondition: ${'selection or '.repeat(1000)}selection`))).toContain(
    'too long',
  );
});

test('an alias that stands for millions of values is refused', () => {
  const lists = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`);
  const bomb = `l0: &l0 [{ A: x }]\n${lists.join('\n')}\n${search('*l9')}`;
  const { pack, problems } = loadRuleFiles({ 'bomb.yml': bomb });
  expect(pack?.rules).toEqual([]);
  expect(problems).toHaveLength(1);
});

test('a list of a hundred thousand values is refused, one of ten thousand is taken', () => {
  const list = (length: number) => `{ A: [${Array.from({ length }, (_, at) => `v${at}`).join(', ')}] }`;
  expect(refusalOf(search(list(100_000)))).toContain('more than 50000 values');
  expect(loadRuleFiles({ 'a.yml': search(list(10_000)) }).problems).toEqual([]);
});

test('a file of millions of characters and a value of a hundred thousand are refused', () => {
  expect(refusalOf(`#${' '.repeat(5_000_000)}\n${search('{ A: x }')}`)).toContain('characters');
  expect(refusalOf(search(`{ A: ${'x'.repeat(100_000)} }`))).toContain('a value has 100000 characters');
});

test('groups within groups of a regular expression are refused', () => {
  expect(refusalOf(search(`{ A|re: '${'('.repeat(500)}a${')'.repeat(500)}' }`))).toContain('too deep');
  expect(refusalOf(search(`{ A|re: '${'('.repeat(9_000)}a${')'.repeat(9_000)}' }`))).toContain('too deep');
});

test('a regular expression that is small as written and large to run is refused', () => {
  expect(refusalOf(search(`{ A|re: 'a[ab]{1000}c' }`))).toContain('too large once its repetitions are written out');
  expect(loadRuleFiles({ 'a.yml': search(`{ A|re: 'a[ab]{400}c' }`) }).problems).toEqual([]);
});

test('a field or a search that is called as something every object has is an ordinary name', () => {
  const { pack, problems } = loadRuleFiles({ 'a.yml': aRule('__proto__: { constructor: x }\ncondition: __proto__') });
  expect(problems).toEqual([]);
  expect(pack?.rules[0]).toMatchObject({ detection: { field: 'constructor' } });
  const strange = search('{ A: x }').replace('product: windows', 'category: constructor');
  expect(loadRuleFiles({ 'a.yml': strange })).toMatchObject({ foreign: 1, problems: [] });
});

const named = (name: string, ...rules: readonly string[]) =>
  `title: A rule\nname: ${name}\ncorrelation: { type: temporal, rules: [${rules.join(', ')}], timespan: 1h }\n`;

/** Levels of correlations, so many on each, of which each names all of those below. */
function tower(levels: number, each: number): Pack {
  const on = (level: number) => Array.from({ length: each }, (_, at) => `l${level}-${at}`);
  const bottom = on(0).map((name) => `name: ${name}\n${search('{ EventID: 7 }')}`);
  const above = Array.from({ length: levels }, (_, at) => on(at + 1).map((name) => named(name, ...on(at))));
  const { pack, problems } = loadRuleFiles({ 'tower.yml': [...bottom, ...above.flat()].join('---\n') });
  if (!pack || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '));
  return pack;
}

test('correlations that all name all of those below are judged once each, however many ways lead to them', () => {
  const knowledge = createKnowledge([tower(10, 6)]);
  const tally = emptyTally();
  addEvent(tally, anEvent(7, 0), knowledge);
  const found = incidentsOf(tally, knowledge.rules);
  expect(found.map(({ rule }) => rule.key)).toEqual([0, 1, 2, 3, 4, 5].map((at) => `l10-${at}`));
  // One match for each of the six lowest correlations and each of the six rules that it names.
  expect(new Set(found.map(({ count }) => count))).toEqual(new Set([36]));
});

test('a chain of correlations that is too long is refused, however long it is', () => {
  expect(() => tower(11, 1)).toThrow('more than 10 rules name each other');
  const chain = Array.from({ length: 2_000 }, (_, at) => named(`r${at}`, `r${at + 1}`));
  const { pack, problems } = loadRuleFiles({
    'chain.yml': [...chain, `name: r2000\n${search('{ A: x }')}`].join('---\n'),
  });
  expect(pack?.rules.map(({ key }) => key)).toEqual([
    ...Array.from({ length: 10 }, (_, at) => `r${1_990 + at}`),
    'r2000',
  ]);
  expect(problems.length).toBeGreaterThanOrEqual(1_990);
});
