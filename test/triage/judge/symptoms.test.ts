import { expect, test } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { aRule, minutes, triageKey } from '../../support/rules.ts';
import { causeRule, covers, resultOf, told } from './kitchen.ts';

const every10 = (eventId: number, from: number, to: number, more = {}) =>
  Array.from({ length: Math.floor((to - from) / 10) + 1 }, (_, at) => anEvent(eventId, from + at * 10, more));

test('a symptom that begins in time on the same server is counted with its cause, and nowhere else', () => {
  const { findings } = resultOf([...every10(102, 0, 30), ...every10(202, 15, 95)], causeRule(covers([202])));
  expect(told(findings)).toEqual({ cold: 13 });
  expect(findings[0]?.chain).toMatchObject([
    { count: 4, rests: 'order', basis: 'guessed' },
    { count: 9, rests: 'order', basis: 'guessed' },
  ]);
  expect(findings[0]?.chain.map(({ at }) => at.slice(11, 16))).toEqual(['00:00', '00:15']);
});

test('a symptom of another server is a failure of its own', () => {
  const elsewhere = every10(202, 15, 95, { computer: 'HOST2' });
  const { findings } = resultOf([...every10(102, 0, 30), ...elsewhere], causeRule(covers([202])));
  expect(told(findings)).toEqual({ cold: 4, '202/no-code': 9 });
});

test('of two servers that fail alike only the failures of the cause’s own are its symptoms', () => {
  const cause = every10(102, 0, 30);
  const both = [...every10(202, 15, 95), ...every10(202, 15, 95, { computer: 'HOST2' })];
  const { findings } = resultOf([...cause, ...both], causeRule(covers([202])));
  expect(told(findings)).toEqual({ cold: 13, '202/no-code': 9 });
  const hosts = findings.map(({ affected }) => affected.hosts.top.map(({ id, count }) => [id, count]));
  expect(hosts).toEqual([[['HOST1', 13]], [['HOST2', 9]]]);
});

test('a symptom that begins too late, or long before, is a failure of its own', () => {
  const late = resultOf([...every10(102, 0, 30), ...every10(202, 100, 180)], causeRule(covers([202])));
  expect(told(late.findings)).toEqual({ cold: 4, '202/no-code': 9 });
  const early = resultOf([...every10(202, 0, 80), ...every10(102, 60, 100)], causeRule(covers([202])));
  expect(told(early.findings)).toEqual({ cold: 5, '202/no-code': 9 });
});

test('a few failures from before the cause stay what they are, and the rest are its symptoms', () => {
  const before = anEvent(202, 0);
  const { findings } = resultOf(
    [before, ...every10(102, 120, 150), ...every10(202, 125, 325)],
    causeRule(covers([202])),
  );
  expect(told(findings)).toEqual({ cold: 25, '202/no-code': 1 });
  expect(findings[0]).toMatchObject({ first: '2026-03-02T02:00:00.000Z' });
});

test('a cause that was over explains nothing that began later', () => {
  const over = [...every10(102, 0, 30), anEvent(100, 40), ...every10(202, 50, 130)];
  expect(told(resultOf(over, causeRule(covers([202]))).findings)).toEqual({ cold: 4, '202/no-code': 9 });
});

test('the symptom of a symptom belongs to the first cause', () => {
  const middle = aRule('dark', [202], { triage: triageKey({ severity: 'high', covers: [covers([302])] }) });
  const events = [...every10(102, 0, 30), ...every10(202, 15, 95), ...every10(302, 25, 105)];
  const { findings } = resultOf(events, causeRule(covers([202])), middle);
  expect(told(findings)).toEqual({ cold: 22 });
  expect(findings[0]?.chain.map(({ count }) => count)).toEqual([4, 9, 9]);
});

test('two causes that each explain the other stay one finding', () => {
  const other = aRule('dark', [202], {
    triage: triageKey({ severity: 'high', covers: [covers([102], { beforeMs: 60 * minutes })] }),
  });
  const { findings } = resultOf([...every10(102, 0, 30), ...every10(202, 15, 95)], causeRule(covers([202])), other);
  expect(Object.values(told(findings))).toEqual([13]);
});

test('what rests on a document goes before what rests on time', () => {
  const byTime = aRule('dark', [302], {
    triage: triageKey({ severity: 'high', covers: [covers([202], { basis: 'time' })] }),
  });
  const events = [...every10(302, 0, 30), ...every10(102, 5, 35), ...every10(202, 15, 95)];
  const { findings } = resultOf(events, causeRule(covers([202], { basis: 'documented' })), byTime);
  expect(told(findings)).toEqual({ cold: 13, dark: 4 });
});

test('a symptom may be asked to concern the same devices', () => {
  const byDevice = causeRule(covers([202], { same: ['host', 'device'] }));
  const cause = every10(102, 0, 30, { device: 'd1' });
  const same = resultOf([...cause, ...every10(202, 15, 95, { device: 'd1' })], byDevice);
  expect(told(same.findings)).toEqual({ cold: 13 });
  const others = resultOf([...cause, ...every10(202, 15, 95, { device: 'd2' })], byDevice);
  expect(told(others.findings)).toEqual({ cold: 4, '202/no-code': 9 });
});

test('while a symptom goes on the whole is not over', () => {
  const events = [...every10(102, 0, 30), ...every10(202, 15, 600), anEvent(10, 601)];
  const [finding] = resultOf(events, causeRule(covers([202]))).findings;
  expect(finding).toMatchObject({ status: 'still-failing', last: '2026-03-02T09:55:00.000Z' });
});

test('a silence of the log between cause and symptom makes the cause less sure, and is said', () => {
  const busy = (from: number, to: number) => every10(10, from, to);
  const events = [...busy(0, 300), anEvent(102, 300), ...every10(202, 700, 790), ...busy(700, 1000)];
  const [finding] = resultOf(events, causeRule(covers([202], { withinMs: 600 * minutes }))).findings;
  expect(finding?.confidence).toBe('possible');
  expect(finding?.notesText).toContain('The log is silent from');
  const whole = resultOf([...busy(0, 1000), ...events], causeRule(covers([202], { withinMs: 600 * minutes })));
  expect(whole.findings[0]?.confidence).toBe('likely');
});
