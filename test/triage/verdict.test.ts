import { expect, test } from 'vitest';
import type { InputSummary } from '../../src/model/result.ts';
import { anEvent } from '../support/events.ts';
import { anInput, aProblem } from '../support/inputs.ts';
import { count, judge } from '../support/judge.ts';

test('the verdict is the first finding in one sentence', () => {
  const { verdict } = judge(count([anEvent(102, 60, { code: '0x405' }), anEvent(101, 61), anEvent(100, 1)]));
  expect(verdict).toMatchObject({ severity: 'critical', status: 'still-failing', findings: ['F1'] });
  expect(verdict.text).toBe('The fuse blew: failing since 2 Mar, 01:00.');
  expect(verdict.ledeText).toContain('1 event of the 2 failures and warnings');
  expect(verdict.ledeText).toContain('One other finding is listed');
});

test('no failure among known events is said with the span and the last success, not as health', () => {
  const { verdict } = judge(count([anEvent(100, 1), anEvent(10, 90)]));
  expect(verdict).toMatchObject({ severity: 'none', status: null, findings: [] });
  expect(verdict.text).toBe(
    'No failures in 2 events of known products, from 2 Mar, 00:01 to 2 Mar, 01:30. The last success was on 2 Mar, 00:01.',
  );
});

test('no failure and no success either is said too', () => {
  expect(judge(count([anEvent(10, 90)])).verdict.text).toContain('The log holds no success either.');
});

test('failing events of a known product that no table lists are no clean verdict', () => {
  const { verdict } = judge(count([anEvent(100, 1), anEvent(777, 2, { level: 'error' })]));
  expect(verdict.severity).toBe('unreadable');
  expect(verdict.text).toContain('1 failing event of a product it knows stands in none of its tables');
});

test('failing events of other products are named under a clean verdict', () => {
  const stranger = anEvent(20, 2, { level: 'error', provider: 'Stranger', channel: 'System' });
  const { verdict } = judge(count([anEvent(100, 1), stranger]));
  expect(verdict.severity).toBe('none');
  expect(verdict.text).toContain('No failures in 1 event of known products');
  expect(verdict.ledeText).toContain('1 failing event of 1 kind');
});

test('nothing is called clean while a part of the rules is left out', () => {
  const broken = { file: 'rules/toaster/events.yaml', line: 1, column: 1, message: 'x', hint: 'y' };
  const { verdict } = judge(count([anEvent(100, 1)]), { ruleProblems: [broken] });
  expect(verdict.severity).toBe('unreadable');
  expect(verdict.text).toContain('rule packs are broken');
});

test('a log that could not be read is named under every verdict', () => {
  const unread = anInput({ form: null, problems: [aProblem('file-kind-not-read')] });
  const inputs = [anInput({ records: 1 }), unread];
  expect(judge(count([anEvent(100, 1)]), { inputs }).verdict.ledeText).toContain('One file of 2 could not be read');
  expect(judge(count([anEvent(102, 1)]), { inputs }).verdict.ledeText).toContain('One file of 2 could not be read');
});

test('a text file beside the logs is no log that could not be read', () => {
  const notes = anInput({ form: null, problems: [aProblem('file-not-event-log')] });
  expect(judge(count([anEvent(100, 1)]), { inputs: [notes] }).verdict.ledeText).toBe('');
});

test('a file in an archive that needs a password may hold failures, and a trace log does not', () => {
  const read = anInput({ records: 1 });
  const locked = anInput({ form: null, problems: [aProblem('entry-encrypted')] });
  const trace = anInput({ form: null, problems: [{ ...aProblem('file-kind-not-read'), args: { instead: 'trace' } }] });
  const ledeOf = (...inputs: InputSummary[]) => judge(count([anEvent(100, 1)]), { inputs }).verdict.ledeText;
  expect(ledeOf(read, locked, trace)).toContain('One file of 3 could not be read');
  expect(ledeOf(read, trace)).toBe('');
});

test('an empty time window is not called unreadable records', () => {
  const { verdict } = judge(count([]), { inputs: [anInput({ outside: 20 })] });
  expect(verdict.text).toBe(
    'This report cannot judge: nothing that was read lies in the time window; 20 events lie outside it.',
  );
});

test('a narrow window and many duplicates do not turn a finding into unreadable records', () => {
  const inputs = [anInput({ records: 1, outside: 20, duplicates: 5, unreadable: 3 })];
  expect(judge(count([anEvent(102, 1)]), { inputs }).verdict.severity).toBe('high');
});

test('more unreadable records than readable ones cannot be judged, whatever the rest says', () => {
  const inputs = [anInput({ records: 1, unreadable: 3 })];
  expect(judge(count([anEvent(102, 1)]), { inputs }).verdict.severity).toBe('unreadable');
});

test('nothing read at all cannot be judged', () => {
  expect(judge(count([])).verdict).toMatchObject({ severity: 'unreadable', findings: [] });
});
