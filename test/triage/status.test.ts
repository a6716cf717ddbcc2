import { expect, test } from 'vitest';
import { anEvent } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';

const hour = 60;
const day = 24 * hour;
/** Successes elsewhere that stretch the log over four days without ending anything. */
const frame = [anEvent(10, 0), anEvent(10, 4 * day)];

function finding(events: ReturnType<typeof anEvent>[]) {
  const [first] = judge(count([...frame, ...events])).findings;
  if (!first) throw new Error('no finding');
  return first;
}

test('a failure in the last hours of the log with no success after it is still failing', () => {
  const { status, statusText } = finding([anEvent(100, day), anEvent(102, 4 * day - 5)]);
  expect(status).toBe('still-failing');
  expect(statusText).toContain('5 min before the log ends');
});

test('a success of the same kind on the same authority after the last failure is a recovery', () => {
  const { status, lastSuccess } = finding([anEvent(102, day, { ca: 'ca-1' }), anEvent(100, day + 5, { ca: 'CA-1' })]);
  expect(status).toBe('recovered');
  expect(lastSuccess).toBe('2026-03-03T00:05:00.000Z');
});

test('a success on another authority proves nothing', () => {
  const { status } = finding([anEvent(102, day, { ca: 'ca-1' }), anEvent(100, day + 5, { ca: 'ca-2' })]);
  expect(status).toBe('quiet');
});

test('a success on another host proves nothing either', () => {
  const { status } = finding([anEvent(102, day, { computer: 'HOST1' }), anEvent(100, day + 5, { computer: 'HOST2' })]);
  expect(status).toBe('quiet');
});

test('a recovery needs every authority that failed', () => {
  const failures = [anEvent(102, day, { ca: 'ca-1' }), anEvent(102, day, { ca: 'ca-2' })];
  expect(finding([...failures, anEvent(100, day + 5, { ca: 'ca-1' })]).status).toBe('quiet');
  const both = [anEvent(100, day + 5, { ca: 'ca-1' }), anEvent(100, day + 6, { ca: 'ca-2' })];
  expect(finding([...failures, ...both]).status).toBe('recovered');
});

test('where the export names no host, a success anywhere counts', () => {
  const unnamed = { computer: '' };
  expect(finding([anEvent(102, day, unnamed), anEvent(100, day + 5, unnamed)]).status).toBe('recovered');
});

test('silence after a failure is quiet, never recovered', () => {
  const { status, statusText } = finding([anEvent(102, day)]);
  expect(status).toBe('quiet');
  expect(statusText).toContain('no proof');
});

test('three bursts with successes between them come and go', () => {
  const bursts = [1, 2, 3].flatMap((at) => [anEvent(102, at * 12 * hour), anEvent(100, at * 12 * hour + 3 * hour)]);
  const { status, statusText } = finding(bursts);
  expect(status).toBe('intermittent');
  expect(statusText).toContain('3 separate bursts');
});

test('bursts that are going on when the log ends are still failing', () => {
  const bursts = [1, 2, 3].flatMap((at) => [anEvent(102, at * 12 * hour), anEvent(100, at * 12 * hour + 3 * hour)]);
  expect(finding([...bursts, anEvent(102, 4 * day - 1)]).status).toBe('still-failing');
});

test('failures without any readable time are quiet and say why', () => {
  const { status, statusText } = finding([anEvent(102, null)]);
  expect(status).toBe('quiet');
  expect(statusText).toMatch(/None of these events has a readable time/);
});

test('the sentence says how many of the devices that failed succeeded afterwards', () => {
  const { statusText } = finding([
    anEvent(102, day, { device: 'd1' }),
    anEvent(102, day, { device: 'd2' }),
    anEvent(100, day + 5, { device: 'd1' }),
  ]);
  expect(statusText).toMatch(/ 1 of the 2 devices that failed succeeded afterwards\.$/);
});
