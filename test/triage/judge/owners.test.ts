import { expect, test } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { aCorrelation, aRule, minutes, triageKey } from '../../support/rules.ts';
import { resultOf, told } from './kitchen.ts';

const failures = (ca: string, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => anEvent(102, from + at, { ca }));

/** Finds 102 of one authority. */
const oneAuthority = aRule('ca-1-down', [], {
  detection: {
    kind: 'all',
    of: [
      { kind: 'field', field: 'EventID', test: 'is', cased: false, all: false, values: [['102']] },
      { kind: 'field', field: 'CAName', test: 'is', cased: false, all: false, values: [['ca-1']] },
    ],
  },
  triage: triageKey(),
});

test('a pair whose events a rule found gives way to it', () => {
  const { findings } = resultOf(failures('ca-1', 0, 19), oneAuthority);
  expect(told(findings)).toEqual({ 'ca-1-down': 19 });
});

test('of a pair that a rule found in part each event is counted once', () => {
  const { findings, totals } = resultOf([...failures('ca-1', 0, 6), ...failures('ca-2', 30, 6)], oneAuthority);
  expect(told(findings)).toEqual({ 'ca-1-down': 6, '102/no-code': 6 });
  expect(totals.failures).toBe(12);
  const rest = findings.find(({ rule }) => rule === 'toaster/102/no-code');
  expect(rest).toMatchObject({
    first: '2026-03-02T00:30:00.000Z',
    affected: { cas: { total: 1, top: [{ id: 'ca-2' }] } },
  });
});

test('of two rules that found the same failures the worse one speaks, and names the other', () => {
  const mild = aRule('mild', [102], { triage: triageKey({ severity: 'low' }) });
  const severe = aRule('severe', [102], { triage: triageKey({ severity: 'critical' }) });
  const { findings } = resultOf(failures('ca-1', 0, 5), mild, severe);
  expect(told(findings)).toEqual({ severe: 5 });
  expect(findings[0]?.notesText).toBe('The rule toaster/mild fits the same events.');
});

test('a condition stands beside the failures and takes none of them away', () => {
  const condition = aRule('old-toaster', [102, 100], { triage: triageKey({ beside: true, severity: 'high' }) });
  const { findings, verdict } = resultOf([...failures('ca-1', 0, 5), anEvent(100, 1)], condition);
  expect(told(findings)).toEqual({ '102/no-code': 5, 'old-toaster': 6 });
  expect(verdict.findings).toEqual(['F1']);
  expect(findings.find(({ beside }) => beside)?.statusText).toContain('It still holds where the log ends');
});

test('a rule about successes takes no failure away, and is no failure itself', () => {
  const started = aRule('loop', [10], { triage: triageKey() });
  const { findings } = resultOf([anEvent(10, 1), anEvent(10, 2), anEvent(102, 3)], started);
  expect(told(findings)).toEqual({ '102/no-code': 1, loop: 2 });
});

test('a correlation counts the events of its windows, and the pair keeps the rest', () => {
  const one = aRule('one', [102]);
  const many = aCorrelation({
    key: 'many',
    type: 'event_count',
    rules: ['one'],
    timespanMs: 10 * minutes,
    condition: [{ is: 'gte', than: 5 }],
    triage: triageKey(),
  });
  const events = [...failures('ca-1', 0, 8), ...[100, 200, 300].map((minute) => anEvent(102, minute))];
  expect(told(resultOf(events, one, many).findings)).toEqual({ many: 8, '102/no-code': 3 });
});

test('a plain Sigma rule says what was seen in its own words, and promises nothing', () => {
  const plain = aRule('plain', [10], {
    title: 'Somebody {x} plugged # it in',
    description: 'Seen.',
    falsePositives: ['Breakfast'],
  });
  const [finding] = resultOf([anEvent(10, 1)], plain).findings;
  expect(finding).toMatchObject({
    title: 'Somebody {x} plugged # it in',
    summary: 'Seen.',
    confidence: 'possible',
    beside: true,
    remedy: [],
  });
  expect(finding?.confidenceText).toContain('Breakfast');
});
