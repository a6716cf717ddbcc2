import { expect, test } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { aRule, minutes, triageKey } from '../../support/rules.ts';
import { resultOf, told } from './kitchen.ts';

const absence = { times: 3, atLeastMs: 15 * minutes, learnFrom: 10 };
const heartbeat = aRule('heartbeat', [100], { triage: triageKey({ absence }) });

const every5 = (eventId: number, from: number, to: number, computer = 'HOST1') =>
  Array.from({ length: Math.floor((to - from) / 5) + 1 }, (_, at) => anEvent(eventId, from + at * 5, { computer }));

test('a heartbeat that is not heard when the log ends is still missing', () => {
  const { findings, verdict } = resultOf([...every5(100, 0, 60), ...every5(200, 2, 300)], heartbeat);
  expect(findings).toMatchObject([{ rule: 'toaster/heartbeat', status: 'still-failing', events: 0 }]);
  expect(findings[0]?.statusText).toContain('usually one comes every 5 min');
  expect(verdict.severity).not.toBe('none');
});

test('a heartbeat that is heard again has recovered', () => {
  const events = [...every5(100, 0, 60), ...every5(100, 120, 300), ...every5(200, 2, 300)];
  expect(resultOf(events, heartbeat).findings).toMatchObject([
    { status: 'recovered', first: '2026-03-02T01:00:00.000Z' },
  ]);
});

test('a heartbeat that stops while the same work fails is no silence, but a part of that failure', () => {
  const events = [...every5(100, 0, 60), ...every5(102, 62, 300), ...every5(200, 2, 300)];
  const { findings } = resultOf(events, heartbeat);
  expect(told(findings)).toEqual({ '102/no-code': 48 });
  expect(findings[0]?.notesText).toContain('toaster/heartbeat');
});

test('failures of another server do not explain a silence', () => {
  const events = [...every5(100, 0, 60), ...every5(102, 62, 300, 'HOST2'), ...every5(200, 2, 300)];
  expect(Object.keys(told(resultOf(events, heartbeat).findings)).toSorted()).toEqual(['102/no-code', 'heartbeat']);
});
