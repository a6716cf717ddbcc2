import { expect, test } from 'vitest';
import { anEvent } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';

test('the verdict is the first finding in one sentence', () => {
  const { verdict } = judge(count([anEvent(102, 60, { code: '0x405' }), anEvent(101, 61), anEvent(100, 1)]));
  expect(verdict).toMatchObject({ severity: 'critical', status: 'still-failing', findings: ['F1'] });
  expect(verdict.text).toBe('The fuse blew: failing since 2 Mar, 01:00.');
  expect(verdict.ledeText).toContain('1 event of the 2 failures and warnings');
  expect(verdict.ledeText).toContain('One more finding is listed');
});

test('no failure among known events is said with the span and the last success, not as health', () => {
  const { verdict } = judge(count([anEvent(100, 1), anEvent(10, 90)]));
  expect(verdict).toMatchObject({ severity: 'none', status: null, findings: [] });
  expect(verdict.text).toBe(
    'No failures in 2 events from 2 Mar, 00:01 to 2 Mar, 01:30. The last success was on 2 Mar, 00:01.',
  );
});

test('no failure and no success either is said too', () => {
  expect(judge(count([anEvent(10, 90)])).verdict.text).toContain('The log holds no success either.');
});

test('failing events that nobody listed are named under a clean verdict', () => {
  const { verdict } = judge(count([anEvent(100, 1), anEvent(777, 2, { level: 'error' })]));
  expect(verdict.severity).toBe('none');
  expect(verdict.ledeText).toContain('1 failing event of 1 kind');
});

test('nothing read at all cannot be judged', () => {
  expect(judge(count([])).verdict).toMatchObject({ severity: 'unreadable', findings: [] });
});
