import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Suppression } from '../../src/model/suppression.ts';
import { firstSteps } from '../../src/report/first-steps.ts';
import { applySuppressions } from '../../src/triage/judge/suppress.ts';
import { anEvent } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';

const blown = { rule: 'toaster/102/0x00000405', reason: 'The fuse is on order', expires: '2026-04-01' };
const log = [anEvent(102, 60, { code: '0x405' }), anEvent(101, 61), anEvent(100, 1)];
const judged = (suppressions: readonly Suppression[], events = log, generatedAt?: string) =>
  judge(count(events), { suppressions, ...(generatedAt === undefined ? {} : { generatedAt }) });

test('a suppressed finding stays, says why and until when, and is listed after the others', () => {
  const { findings, suppressions } = judged([{ ...blown, owner: 'Mia' }]);
  expect(findings.map(({ rule }) => rule)).toEqual(['toaster/101/no-code', 'toaster/102/0x00000405']);
  expect(findings[1]).toMatchObject({
    id: 'F2',
    suppressed: { reason: 'The fuse is on order', expires: '2026-04-01', owner: 'Mia' },
  });
  expect(suppressions).toEqual([{ ...blown, owner: 'Mia', state: 'applied', findings: ['F2'] }]);
});

test('the verdict and the first steps are about what is left, and the verdict says that there is more', () => {
  const result = judged([blown]);
  expect(result.verdict).toMatchObject({ severity: 'low', findings: ['F1'] });
  expect(result.verdict.ledeText).toContain('One more is suppressed and listed last.');
  expect(firstSteps({ ...result, reportId: '' }).map(({ finding }) => finding.id)).toEqual(['F1']);
});

test('where every finding is suppressed the verdict says so and does not speak of health', () => {
  const { verdict } = judged([{ pack: 'toaster', reason: 'Known', expires: '2026-04-01' }]);
  expect(verdict).toMatchObject({ severity: 'info', status: null, findings: [] });
  expect(verdict.text).toContain('All 2 findings are suppressed');
});

test('a failure that stands in no table is not hidden by suppressed findings', () => {
  const events = [...log, anEvent(777, 90, { level: 'error' })];
  expect(judged([{ pack: 'toaster', reason: 'Known', expires: '2026-04-01' }], events).verdict.severity).toBe(
    'unreadable',
  );
});

test('a suppression holds to the end of its last day by the time of the report, then the finding counts again', () => {
  const entry = { ...blown, expires: '2026-03-02' };
  expect(judged([entry], log, '2026-03-02T23:59:59.000Z').suppressions?.[0]?.state).toBe('applied');
  const after = judged([entry], log, '2026-03-03T00:00:00.000Z');
  expect(after.suppressions).toEqual([{ ...entry, state: 'expired', findings: ['F1'] }]);
  expect(after.findings[0]).not.toHaveProperty('suppressed');
  expect(after.verdict.findings).toEqual(['F1']);
});

test('a report without any time of its own takes no suppression, for nobody can tell whether it still holds', () => {
  const result = judged([blown], [anEvent(102, null, { code: '0x405' })]);
  expect(result.suppressions?.[0]?.state).toBe('undated');
  expect(result.findings[0]).not.toHaveProperty('suppressed');
});

test('a suppression that matches nothing is noted, and one that expired says so whether it matches or not', () => {
  const entry = { rule: 'toaster/9/no-code', reason: 'Gone', expires: '2026-04-01' };
  expect(judged([entry, { ...entry, expires: '2020-01-01' }]).suppressions?.map(({ state }) => state)).toEqual([
    'no-match',
    'expired',
  ]);
});

describe('what a suppression is about', () => {
  const states = (more: Omit<Suppression, 'reason' | 'expires'>, events = log) =>
    judged([{ ...more, reason: 'x', expires: '2026-04-01' }], events)
      .findings.filter(({ suppressed }) => suppressed)
      .map(({ rule }) => rule);

  test.each([
    [{ event: 102 }, ['toaster/102/0x00000405']],
    [{ code: '0x00000405' }, ['toaster/102/0x00000405']],
    [{ event: 101, code: '0x00000405' }, []],
    [{ pack: 'grill', event: 102 }, []],
    [{ event: 102, host: ['host1'] }, ['toaster/102/0x00000405']],
    [{ event: 102, host: ['HOST2'] }, []],
    [{ event: 102, ca: ['CA1'] }, []],
  ])('%j', (selector, rules) => {
    expect(states(selector)).toEqual(rules);
  });

  test('a host is not enough where the finding names another one too', () => {
    const events = [...log, anEvent(102, 62, { code: '0x405', computer: 'HOST2' })];
    expect(states({ event: 102, host: ['HOST1'] }, events)).toEqual([]);
    expect(states({ event: 102, host: ['HOST1', 'HOST2'] }, events)).toEqual(['toaster/102/0x00000405']);
  });

  test('a finding of a rule is suppressed by its rule or its pack, not by an event', () => {
    const { affected } = judged([]).findings[0] ?? {};
    if (!affected) throw new Error('nothing was found');
    const found = [{ rule: 'toaster/fuse-102', pack: 'toaster', affected }];
    const about = (selector: Omit<Suppression, 'reason' | 'expires'>) =>
      applySuppressions(found, [{ ...selector, reason: 'x', expires: '2026-04-01' }], '2026-03-02T00:00:00.000Z')
        .suppressions[0]?.state;
    expect(about({ rule: 'toaster/fuse-102' })).toBe('applied');
    expect(about({ event: 102 })).toBe('no-match');
  });
});

test('no suppression takes a finding away or changes the order among those that count', () => {
  const { findings } = judged([]);
  const selector = fc.record(
    { event: fc.constantFrom(100, 101, 102), code: fc.constantFrom('0x00000405', '0x00000000') },
    { requiredKeys: [] },
  );
  const entries = fc.array(selector.map((more) => ({ ...more, reason: 'x', expires: '2026-04-01' })));
  fc.assert(
    fc.property(entries, (suppressions) => {
      const after = applySuppressions(findings, suppressions, '2026-03-02T00:00:00.000Z').findings;
      expect(after.map(({ rule }) => rule).toSorted()).toEqual(findings.map(({ rule }) => rule).toSorted());
      const counted = after.filter((finding) => !finding.suppressed);
      expect(counted).toEqual(findings.filter(({ id }) => counted.some((finding) => finding.id === id)));
    }),
  );
});
