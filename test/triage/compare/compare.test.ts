import { expect, test } from 'vitest';
import type { ComparedFinding } from '../../../src/model/comparison.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Affected } from '../../../src/model/group.ts';
import type { TriageResult } from '../../../src/model/result.ts';
import { compareResults } from '../../../src/triage/compare/compare.ts';
import { findingOf, groupOf, resultOf } from '../../report/markdown/results.ts';
import { builtinPacks } from '../../support/packs.ts';

const packs = builtinPacks();

function named(...ids: readonly string[]): Affected['hosts'] {
  return { total: ids.length, top: ids.map((id) => ({ id, count: 1 })) };
}

/** On these servers and authorities; nobody else is named. */
function at(hosts: readonly string[], cas: readonly string[] = []): Affected {
  const nobody = named();
  return {
    devices: nobody,
    users: nobody,
    templates: nobody,
    certificates: nobody,
    hosts: named(...hosts),
    cas: named(...cas),
  };
}

const failing = (part: Partial<Finding> = {}): Finding => findingOf({ affected: at(['HOST1'], ['CA 1']), ...part });

/** A log of 7 March with these findings; its server is known from the events. */
function earlier(findings: readonly Finding[], part: Partial<TriageResult> = {}): TriageResult {
  return resultOf({ findings, groups: [groupOf({ affected: at(['HOST1'], ['CA 1']) })], ...part });
}

const success = groupOf({
  id: 'G9',
  eventId: 20_100,
  name: 'PkcsCertIssue_Success',
  code: '0x00000000',
  outcome: 'success',
  count: 40,
  first: '2026-03-09T01:00:00.000Z',
  last: '2026-03-09T20:00:00.000Z',
  affected: at(['HOST1'], ['CA 1']),
  findings: [],
});
const other = groupOf({ id: 'G8', eventId: 20_400, outcome: 'success', affected: at(['HOST1']), findings: [] });

/** A log of 9 March. */
function later(findings: readonly Finding[], groups = [success], part: Partial<TriageResult> = {}): TriageResult {
  const span = { ...resultOf().span, first: '2026-03-09T00:00:00.000Z', last: '2026-03-09T23:00:00.000Z' };
  return resultOf({ findings, groups, span, ...part });
}

const onNinth = { first: '2026-03-09T04:00:00.000Z', last: '2026-03-09T22:00:00.000Z' };
const rules = (list: readonly ComparedFinding[]): string[] => list.map(({ rule }) => rule);

test('findings are matched by rule and place, whatever their numbers are', () => {
  const before = earlier([failing({ id: 'F1', rule: 'p/a' }), failing({ id: 'F2', rule: 'p/b' })]);
  const after = later([failing({ id: 'F1', rule: 'p/b', ...onNinth }), failing({ id: 'F2', rule: 'p/c', groups: [] })]);
  const { gone, same, new: added } = compareResults(before, after, packs);
  expect([rules(gone), rules(same), rules(added)]).toEqual([['p/a'], ['p/b'], ['p/c']]);
  expect(same[0]).toMatchObject({ before: { finding: 'F2' }, after: { finding: 'F1' } });
});

test('the same failure on another authority is another finding, and a server is the same with and without its domain', () => {
  const before = earlier([failing({ affected: at(['host1.corp.example'], ['CA 1']) })]);
  const there = compareResults(before, later([failing({ affected: at(['HOST1'], ['CA 1']), ...onNinth })]), packs);
  expect(there.same).toHaveLength(1);
  const elsewhere = failing({ affected: at(['HOST1'], ['CA 2']), groups: [], ...onNinth });
  const moved = compareResults(before, later([elsewhere]), packs);
  expect([moved.gone.length, moved.new.length]).toEqual([1, 1]);
});

test('a failure that a rule now tells as part of its story is not gone', () => {
  const told = groupOf({ findings: ['F1'], affected: at(['HOST1'], ['CA 1']) });
  const story = failing({ rule: 'intune-connector-legacy/ca-unreachable', ...onNinth });
  const { gone, same, new: added } = compareResults(earlier([failing()]), later([story], [told]), packs);
  expect([gone, added]).toEqual([[], []]);
  expect(same[0]).toMatchObject({ answer: 'no', rule: 'intune-connector-legacy/ca-unreachable' });
});

test('gone with a success of the same kind in the same place is over, and the success is named', () => {
  const { answer, gone } = compareResults(earlier([failing()]), later([]), packs);
  expect(answer).toBe('yes');
  expect(gone[0]?.reason).toEqual({
    key: 'compare.fix.gone-proven',
    args: { event: '20100', name: 'PkcsCertIssue_Success', named: 'yes', count: 40, last: success.last },
  });
});

test.each([
  ['no success at all', [other], 'compare.fix.gone-silent'],
  [
    'a success on another authority',
    [{ ...success, affected: at(['HOST1'], ['CA 2']) }, other],
    'compare.fix.gone-elsewhere',
  ],
  [
    'a success on another server',
    [{ ...success, affected: at(['HOST2'], ['CA 1']) }, other],
    'compare.fix.gone-elsewhere',
  ],
])('gone with %s is not proven', (_, groups, key) => {
  const { answer, gone } = compareResults(earlier([failing()]), later([], groups), packs);
  expect([answer, gone[0]?.answer, gone[0]?.reason?.key]).toEqual(['not-proven', 'not-proven', key]);
});

test('gone where no event would prove it is not proven', () => {
  const { gone } = compareResults(earlier([failing({ pack: 'mine', rule: 'mine/x', groups: [] })]), later([]), packs);
  expect(gone[0]).toMatchObject({ answer: 'cannot-compare', reason: { key: 'compare.fix.no-product' } });
  const known = failing({ rule: 'intune-connector-legacy/unknown', groups: [] });
  expect(compareResults(earlier([known]), later([]), packs).gone[0]).toMatchObject({
    answer: 'not-proven',
    reason: { key: 'compare.fix.gone-unprovable' },
  });
});

test('a server, a product or a time that the new log does not cover cannot be compared, and which is said', () => {
  const onTwo = earlier([failing(), failing({ id: 'F2', rule: 'p/x', affected: at(['HOST2']) })]);
  const { gone, answer } = compareResults(onTwo, later([], [success, other]), packs);
  expect(answer).toBe('partly');
  expect(gone[1]?.reason).toMatchObject({ key: 'compare.fix.no-server' });
  const covering = later([], [success], { span: { ...later([]).span, first: '2026-03-06T00:00:00.000Z' } });
  expect(compareResults(earlier([failing()]), covering, packs).gone[0]?.reason).toMatchObject({
    key: 'compare.fix.judged-otherwise',
  });
});

test('where nothing can be compared that is said of the findings, and what is new still is', () => {
  const mine = earlier([failing({ pack: 'mine', rule: 'mine/x', groups: [] })]);
  const { answer, reasons } = compareResults(mine, later([failing(onNinth)]), packs);
  expect(answer).toBe('cannot-compare');
  expect(reasons[0]).toMatchObject({ key: 'compare.answer.none-compared', args: { all: 1 } });
  expect(reasons[1]).toMatchObject({ key: 'compare.new-ones', args: { new: 1 } });
});

test.each([
  [{ severity: 'medium' }, 'better'],
  [{ severity: 'critical', status: 'recovered' }, 'worse'],
  [{ status: 'intermittent' }, 'better'],
  [{ status: 'quiet' }, 'better'],
  [{}, 'same'],
  [{ events: 100 }, 'worse'],
  [{ events: 5 }, 'better'],
  [{ events: 30 }, 'same'],
] as const)('a finding that is now %j stands %s', (part, change) => {
  const compared = compareResults(earlier([failing()]), later([failing({ ...onNinth, ...part })]), packs);
  expect(compared[change]).toHaveLength(1);
});

test('what had recovered before and fails again is worse and not over', () => {
  const before = earlier([failing({ status: 'recovered' })]);
  const { worse, answer } = compareResults(before, later([failing(onNinth)]), packs);
  expect(answer).toBe('no');
  expect(worse[0]).toMatchObject({ answer: 'no', reason: { args: { came: 'back' } } });
});

test('a condition counts for the answer only where there was no failure', () => {
  const beside = failing({ id: 'F2', rule: 'p/old', beside: true, groups: [] });
  const both = compareResults(earlier([failing(), beside]), later([{ ...beside, ...onNinth }]), packs);
  expect(both.answer).toBe('yes');
  expect(compareResults(earlier([beside]), later([{ ...beside, ...onNinth }]), packs).answer).toBe('no');
});

test('names that were replaced in the earlier report are not compared, and that is said', () => {
  const replaced = earlier([failing({ affected: at(['host-1'], ['ca-1']) })], {
    groups: [groupOf({ affected: at(['host-1']) })],
    redaction: { profile: 'share' as 'none', counts: {} },
  });
  const { answer, reasons } = compareResults(replaced, later([]), packs);
  // The later success may be another server's.
  expect(answer).toBe('not-proven');
  expect(reasons.map(({ key }) => key)).toContain('compare.names-replaced');
});

test('suppressed findings are left out of both reports', () => {
  const suppressed = { reason: 'known', expires: '2026-04-01' };
  const { gone, new: added } = compareResults(
    earlier([failing({ suppressed })]),
    later([failing({ suppressed })]),
    packs,
  );
  expect([gone, added]).toEqual([[], []]);
});

test('a report against itself finds nothing new and nothing gone', () => {
  const itself = earlier([failing()]);
  expect(compareResults(itself, itself, packs)).toMatchObject({
    answer: 'cannot-compare',
    reasons: [
      { key: 'compare.answer.cannot-compare' },
      { key: 'compare.refused.not-later' },
      { key: 'compare.spans.overlap' },
    ],
    new: [],
    gone: [],
  });
});
