import { expect, test } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { resultOf, told } from './kitchen.ts';

const attempts = (device: string, ...at: readonly number[]) => at.map((minute) => anEvent(111, minute, { device }));

test('attempts are counted with the final failure that they ended in', () => {
  const { findings } = resultOf([...attempts('d1', 0, 5, 10), anEvent(102, 11, { device: 'd1' })]);
  expect(told(findings)).toEqual({ '102/no-code': 4 });
  expect(findings[0]?.notesText).toContain('3 attempts that ended in these failures are counted here.');
});

test('attempts of another device have their own finding', () => {
  const { findings } = resultOf([...attempts('d2', 0, 5, 10), anEvent(102, 11, { device: 'd1' })]);
  expect(told(findings)).toEqual({ '102/no-code': 1, '111/no-code': 3 });
});

test('an attempt that a success follows is over, and milder', () => {
  const { findings } = resultOf([...attempts('d1', 0, 5), anEvent(100, 10, { device: 'd1' }), anEvent(10, 700)]);
  expect(findings).toMatchObject([{ rule: 'toaster/111/no-code', status: 'recovered', severity: 'low' }]);
});
