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

test('a success of another server on the same authority proves nothing', () => {
  const there = { ca: 'ca-1', computer: 'HOST2' };
  expect(finding([anEvent(102, day, { ca: 'ca-1' }), anEvent(100, day + 5, there)]).status).toBe('quiet');
});

test('a healthy second server does not turn an outage into coming and going', () => {
  const hours = Array.from({ length: 40 }, (_, at) => 4 * day - 600 + at * 15);
  const events = hours.flatMap((at) => [
    anEvent(102, at, { ca: 'ca-1' }),
    anEvent(100, at + 7, { ca: 'ca-1', computer: 'HOST2' }),
  ]);
  expect(finding(events).status).toBe('still-failing');
});

test('a success with another template proves nothing', () => {
  const template = (name: string) => ({ data: { CAName: 'ca-1', Template: name } });
  const failure = anEvent(102, day, template('wifi'));
  expect(finding([failure, anEvent(100, day + 5, template('vpn'))]).status).toBe('quiet');
  expect(finding([failure, anEvent(100, day + 5, template('WiFi'))]).status).toBe('recovered');
});

test('a success while nobody who failed was served is no recovery', () => {
  const { status, statusText } = finding([
    anEvent(102, day, { device: 'd1' }),
    anEvent(102, day, { device: 'd2' }),
    anEvent(100, day + 5, { device: 'd3' }),
  ]);
  expect(status).toBe('quiet');
  expect(statusText).toContain('none of the 2 devices that failed has succeeded since');
});

test('an export that names no host is a place of its own: its own successes count, those of other files do not', () => {
  const row = (id: number, at: number, input: string) => anEvent(id, at, { computer: '', place: { input, line: at } });
  expect(finding([row(102, day, 'a.csv'), row(100, day + 5, 'a.csv')]).status).toBe('recovered');
  const alive = row(10, 4 * day, 'a.csv');
  expect(finding([row(102, day, 'a.csv'), row(100, day + 5, 'b.csv'), alive]).status).toBe('quiet');
});

test('a success whose time has no zone proves nothing about a failure whose time has one, unless a zone was given', () => {
  const ms = Date.UTC(2026, 2, 3, 0, 5);
  const time = { utc: '2026-03-03T00:05:00.000Z', ms, basis: 'assumed-local' as const, raw: '03.03.2026 00:05' };
  const events = [...frame, anEvent(102, day), anEvent(100, day + 5, { time })];
  const [unsure] = judge(count(events)).findings;
  expect(unsure?.status).toBe('quiet');
  expect(unsure?.statusText).toContain('--tz');
  expect(judge(count(events), { timeZone: 'Europe/Berlin' }).findings[0]?.status).toBe('recovered');
});

test('the log ends where the product stops logging on that server, whatever else the folder holds', () => {
  const stranger = anEvent(7036, 40 * day, { provider: 'Stranger', channel: 'System' });
  expect(finding([anEvent(102, 4 * day - 5), stranger]).status).toBe('still-failing');
  const healthy = anEvent(100, 40 * day, { computer: 'HOST2' });
  expect(finding([anEvent(102, 4 * day - 5), healthy]).status).toBe('still-failing');
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
