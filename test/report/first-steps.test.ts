import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { firstSteps } from '../../src/report/first-steps.ts';
import { findingOf, resultOf } from './markdown/results.ts';

const step = (text: string): Finding['remedy'] => [{ owner: 'pki-team', text, basis: 'verified' }];
const idsOf = (...findings: Finding[]) => firstSteps(resultOf({ findings })).map(({ finding }) => finding.id);

test('the first step of each of the five most urgent findings is told', () => {
  const findings = Array.from({ length: 7 }, (_, index) =>
    findingOf({ id: `F${index + 1}`, remedy: step(`Do ${index}.`) }),
  );
  expect(idsOf(...findings)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5']);
});

test('what recovered or weighs little waits while something urgent is left', () => {
  const recovered = findingOf({ id: 'F1', status: 'recovered', remedy: step('Look.') });
  const low = findingOf({ id: 'F2', severity: 'low', remedy: step('Wait.') });
  expect(idsOf(recovered, low, findingOf({ id: 'F3' }))).toEqual(['F3']);
  expect(idsOf(recovered, low)).toEqual(['F1', 'F2']);
});

test('a step that several findings begin with is told once and names them', () => {
  const findings = [findingOf({ id: 'F1' }), findingOf({ id: 'F2' })];
  const [first, second] = firstSteps(resultOf({ findings }));
  expect(first?.alsoFor.map(({ id }) => id)).toEqual(['F2']);
  expect(second).toBeUndefined();
});

test('a step that very many findings begin with names them all, in their order', () => {
  const findings = Array.from({ length: 20_000 }, (_, index) => findingOf({ id: `F${index + 1}` }));
  const [first] = firstSteps(resultOf({ findings }));
  expect(first?.finding.id).toBe('F1');
  expect(first?.alsoFor.map(({ id }) => id)).toEqual(findings.slice(1).map(({ id }) => id));
});

test('a finding without a remedy is passed over', () => {
  expect(idsOf(findingOf({ id: 'F1', remedy: [] }), findingOf({ id: 'F2' }))).toEqual(['F2']);
});
