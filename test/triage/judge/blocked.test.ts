import { expect, test } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { resultOf } from './kitchen.ts';

/** 202 is blocked by 102. */
const quiet = [anEvent(202, 0), anEvent(202, 10)];
const blocker = Array.from({ length: 40 }, (_, at) => anEvent(102, 100 + at * 10));
const statusOf = (events: ReturnType<typeof anEvent>[]) =>
  resultOf(events).findings.find(({ rule }) => rule === 'toaster/202/no-code');

test('a failure that fell silent when other work stopped is not called repaired, and says what stopped it', () => {
  const finding = statusOf([...quiet, ...blocker]);
  expect(finding?.status).toBe('quiet');
  expect(finding?.statusText).toContain('F1 has kept this work from being tried at all');
});

test('a success of the same work since then shows that it was tried', () => {
  const finding = statusOf([
    ...quiet,
    ...blocker,
    anEvent(200, 300, { computer: 'HOST2' }),
    anEvent(200, 150, { ca: 'x' }),
  ]);
  expect(finding?.statusText).not.toContain('kept this work');
});

test('other work of another server blocks nothing', () => {
  const elsewhere = blocker.map((event) => ({ ...event, computer: 'HOST2' }));
  expect(statusOf([...quiet, ...elsewhere, anEvent(10, 900)])?.statusText).not.toContain('kept this work');
});
