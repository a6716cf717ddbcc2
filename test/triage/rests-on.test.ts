import { expect, test } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { firstSteps } from '../../src/report/first-steps.ts';
import { aCatalogueEvent, anEvent, toasterPack } from '../support/events.ts';
import { count, judge } from '../support/judge.ts';

/** 202 cannot work without 102, and 302 not without 202. */
const pack: Pack = {
  ...toasterPack,
  events: [
    ...toasterPack.events,
    aCatalogueEvent({ id: 202, outcome: 'failure', severity: 'critical', endedBy: [100], restsOn: [102] }),
    aCatalogueEvent({ id: 302, outcome: 'failure', endedBy: [100], restsOn: [202] }),
  ],
};

function findings(events: ReturnType<typeof anEvent>[]) {
  const result = judge(count(events, [pack]));
  const event = (id: string) => result.findings.find((finding) => finding.id === id)?.rule.split('/')[1];
  const below = Object.fromEntries(
    result.findings.map(({ id, restsOn }) => [event(id), restsOn.map((lower) => event(lower))]),
  );
  return { result, below };
}

test('a failure rests on the failure of the work that it cannot do without', () => {
  const { result, below } = findings([anEvent(102, 1), anEvent(202, 2), anEvent(302, 3)]);
  expect(below).toEqual({ 102: [], 202: ['102'], 302: ['202'] });
  expect(result.findings.find(({ rule }) => rule.includes('/302/'))?.summary).toMatch(/Repair F\d first/);
});

test('what rests on another finding is no first step', () => {
  const { result } = findings([anEvent(102, 1), anEvent(202, 2), anEvent(302, 3)]);
  const steps = firstSteps({ ...result, reportId: '' });
  expect(steps.map(({ finding }) => finding.rule)).toEqual(['toaster/102/no-code']);
});

test('a failure that is over, or of another server, carries nothing', () => {
  const over = [anEvent(102, 1), anEvent(100, 2), anEvent(202, 30), anEvent(10, 31)];
  expect(findings(over).below['202']).toEqual([]);
  const elsewhere = [anEvent(102, 1, { computer: 'HOST2' }), anEvent(202, 2)];
  expect(findings(elsewhere).below['202']).toEqual([]);
});

test('the verdict counts what rests on the first finding with it', () => {
  const critical = {
    ...pack,
    events: pack.events.map((event) => (event.id === 102 ? { ...event, severity: 'critical' as const } : event)),
  };
  const events = [anEvent(102, 1), anEvent(102, 9), anEvent(202, 2), anEvent(302, 3), anEvent(101, 4)];
  const { verdict } = judge(count(events, [critical]));
  expect(verdict.ledeText).toContain('2 more findings rest on it; together they are 4 of the 5 failures and warnings.');
  expect(verdict.ledeText).toContain('One other finding is listed below.');
});
