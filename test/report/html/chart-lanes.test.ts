import { expect, test } from 'vitest';
import { chartLanes, laneLimit } from '../../../src/report/chart/lanes.ts';
import { result } from './sample.ts';
import { finding, group } from './sample-finding.ts';

test('successes come first, then the pairs of each finding, then what no pack lists', () => {
  const lanes = chartLanes(result());
  expect(lanes.map(({ kind, tone, count }) => [kind, tone, count])).toEqual([
    ['success', 'ok', 1_000],
    ['pair', 'critical', 30],
    ['unlisted', 'info', 3],
  ]);
});

test('a pair that two findings rest on has one lane, with the more urgent finding', () => {
  const findings = [finding(), finding({ id: 'F2', severity: 'low' })];
  const pairs = chartLanes(result({ findings })).filter((lane) => lane.kind === 'pair');
  expect(pairs.map((lane) => lane.finding?.id)).toEqual(['F1']);
});

test('a failing pair without a finding still has its lane', () => {
  const lanes = chartLanes(result({ findings: [] }));
  expect(lanes.map(({ kind, tone }) => `${kind} ${tone}`)).toContain('pair info');
});

test('past the limit the lanes are folded into one, and no event is lost', () => {
  const groups = Array.from({ length: 30 }, (_, index) => group({ id: `G${index}`, count: index + 1, findings: [] }));
  const lanes = chartLanes(result({ findings: [], groups }));
  expect(lanes.length).toBe(laneLimit + 1);
  expect(lanes.at(-1)?.kind).toBe('others');
  expect(lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe((30 * 31) / 2);
  expect(lanes.flatMap((lane) => lane.bins).reduce((sum, count) => sum + count, 0)).toBe(30 * 30);
});
