import { expect, test } from 'vitest';
import { anEvent } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';

const failure = (minute: number, more = {}) => anEvent(102, minute, { code: '0x405', ...more });

test('every failing pair of a known pack gets one finding, whatever its provider was called', () => {
  const events = [failure(1), failure(2, { provider: 'TOASTER SERVICE' }), anEvent(102, 3), anEvent(101, 4)];
  const { findings, groups } = judge(count(events));
  expect(findings.map(({ rule, events: n }) => [rule, n])).toEqual([
    ['toaster/102/0x00000405', 2],
    ['toaster/102/no-code', 1],
    ['toaster/101/no-code', 1],
  ]);
  expect(findings[0]?.groups.map((id) => groups.find((group) => group.id === id)?.provider)).toEqual([
    'Toaster',
    'TOASTER SERVICE',
  ]);
});

test('a code that names a cause speaks before its event, and the event’s steps follow', () => {
  const [finding] = judge(count([failure(1)])).findings;
  expect(finding).toMatchObject({ title: 'The fuse blew', severity: 'critical', confidence: 'certain' });
  expect(finding?.remedy.map(({ text, basis }) => [text, basis])).toEqual([
    ['Change the fuse.', 'guessed'],
    ['Plug the toaster in.', 'verified'],
  ]);
});

test('a code that names no cause leaves the word to the event, and the cause is only possible', () => {
  const [finding] = judge(count([anEvent(102, 1, { code: '0x0FFFFFFFF' })])).findings;
  expect(finding).toMatchObject({ title: 'Bread was not toasted', severity: 'high', confidence: 'possible' });
  expect(finding?.confidenceText).toContain('names no cause');
});

test('success codes beside failures do not make them successes', () => {
  const { totals } = judge(count([anEvent(102, 1, { code: '0x00000000' })]));
  expect(totals).toMatchObject({ failures: 1, successes: 0 });
});

test('a level does not decide the outcome of a listed event, and an id pattern only that of an unlisted one', () => {
  const events = [
    anEvent(102, 1, { level: 'information' }),
    anEvent(200, 2),
    anEvent(202, 3),
    anEvent(300, 4, { level: 'error' }),
  ];
  const outcomes = judge(count(events)).groups.map((group) => [group.eventId, group.outcome, group.outcomeFrom]);
  expect(outcomes).toEqual([
    [102, 'failure', 'catalogue'],
    [200, 'success', 'last-digit'],
    [202, 'failure', 'last-digit'],
    [300, 'failure', 'level'],
  ]);
});

test('failures of unknown products are grouped by their failing code and get no finding', () => {
  const stranger = { provider: 'Stranger', channel: 'System', level: 'error' as const };
  const events = [
    anEvent(20, 1, { ...stranger, data: { errorCode: '0x80240016' } }),
    anEvent(20, 2, { ...stranger, data: { errorCode: '2149842966' } }),
    anEvent(20, 3, { ...stranger, message: 'size 0x00001000' }),
  ];
  const { groups, findings, verdict } = judge(count(events));
  expect(groups.map(({ code, count: n, known }) => [code, n, known])).toEqual([
    [null, 1, false],
    ['0x80240016', 2, false],
  ]);
  expect(findings).toEqual([]);
  expect(verdict.severity).toBe('unreadable');
  expect(verdict.text).toContain('Stranger');
});

test('affected subjects are counted once in any spelling, and say whether they succeeded later', () => {
  const device = '{AAAAAAAA-0000-4000-8000-000000000001}';
  const events = [
    failure(1, { device }),
    failure(2, { device: device.slice(1, -1).toLowerCase() }),
    failure(3, { device: 'd2' }),
    failure(3, { device: '00000000-0000-0000-0000-000000000000' }),
    anEvent(100, 9, { device: 'D2' }),
  ];
  expect(judge(count(events)).findings[0]?.affected.devices).toEqual({
    total: 2,
    top: [
      { id: 'aaaaaaaa-0000-4000-8000-000000000001', count: 2, laterSuccess: false },
      { id: 'd2', count: 1, laterSuccess: true },
    ],
  });
});

test('a failure that is over and whose every device succeeded later is one step milder', () => {
  const [finding] = judge(
    count([failure(1, { device: 'd1' }), anEvent(100, 9, { device: 'd1' }), anEvent(10, 900)]),
  ).findings;
  expect(finding).toMatchObject({ severity: 'high', status: 'recovered' });
});

test('the first events are the evidence', () => {
  const [finding] = judge(count([failure(9), failure(3), failure(7), failure(5)])).findings;
  expect(finding?.evidence.map(({ time }) => time.utc?.slice(14, 16))).toEqual(['03', '05', '07']);
});

test('other spellings of a code are kept', () => {
  const events = [failure(1), anEvent(102, 2, { code: '1029' }), anEvent(102, 3, { code: '0x00000405' })];
  const [group] = judge(count(events)).groups;
  expect(group).toMatchObject({
    code: '0x00000405',
    codeName: 'Fuse_Blown',
    codeAsLogged: ['0x405', '1029'],
    count: 3,
  });
});

test('of several code fields the one that the pack explains is taken', () => {
  const data = { DiagnosticCode: '0x00000000', diagnosticcode: '0x405' };
  expect(judge(count([anEvent(102, 1, { data })])).groups[0]?.code).toBe('0x00000405');
});

test('a code in the text is found when no field carries one, and the innermost explained one counts', () => {
  const message = 'Failed. [0x0FFFFFFFF unknown] [inner: 0x00000405] at 0x00007FF6';
  expect(judge(count([anEvent(102, 1, { message })])).groups[0]?.code).toBe('0x00000405');
});
