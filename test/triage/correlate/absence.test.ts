import { expect, test } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { aRule, minutes, triageKey } from '../../support/rules.ts';
import { brief, incidents, knowledgeOf, minuteOf } from './judged.ts';

const absence = { times: 3, atLeastMs: 15 * minutes, learnFrom: 10 };
const rules = [aRule('heartbeat', [100], { triage: triageKey({ absence }) })];

/** Heartbeats every `every` minutes, both ends included. */
function beats(from: number, to: number, every = 5, computer = 'HOST1') {
  const times: number[] = [];
  for (let minute = from; minute <= to; minute += every) times.push(minute);
  return times.map((minute) => anEvent(100, minute, { computer }));
}

/** Other events of the same log. */
function others(from: number, to: number, every = 5, computer = 'HOST1') {
  return beats(from + 0.5, to + 0.5, every, computer).map((event) => ({ ...event, eventId: 10 }));
}

test('a heartbeat that stops while the log goes on is an incident that lasts to the end of the log', () => {
  const found = incidents(rules, [...beats(0, 60), ...others(0, 120)]);
  expect(brief(found)).toEqual([{ key: 'HOST1', count: 13, spells: [[60, 120.5]] }]);
  expect(found[0]?.silence).toEqual({ usualMs: 5 * minutes, open: true, seenBy: 'product' });
});

test('a heartbeat that comes again leaves a silence that is over', () => {
  const found = incidents(rules, [...beats(0, 60), ...beats(100, 160), ...others(0, 160)]);
  expect(brief(found)).toMatchObject([{ spells: [[60, 100]] }]);
  expect(found[0]?.silence?.open).toBe(false);
});

test('several silences of one host are one incident', () => {
  const found = incidents(rules, [...beats(0, 60), ...beats(100, 160), ...others(0, 220)]);
  expect(brief(found)).toMatchObject([
    {
      spells: [
        [60, 100],
        [160, 220.5],
      ],
    },
  ]);
  expect(found[0]?.silence?.open).toBe(true);
});

test('a silence exactly as long as may be is none', () => {
  const end = (minute: number) => [...beats(0, 60), anEvent(10, minute)];
  expect(incidents(rules, end(75))).toEqual([]);
  expect(incidents(rules, end(76))).toHaveLength(1);
});

test('a rare heartbeat may be silent for longer', () => {
  const daily = beats(0, 20 * 60, 60);
  expect(incidents(rules, [...daily, ...others(0, 23 * 60 - 1)])).toEqual([]);
  expect(incidents(rules, [...daily, ...others(0, 23 * 60)])).toHaveLength(1);
});

test('where the log ends with the heartbeat nobody can tell whether it stopped', () => {
  expect(incidents(rules, [...others(0, 60), ...beats(0, 60)])).toEqual([]);
});

test('a log that begins before the first heartbeat is no silence, and a host without any has none', () => {
  expect(incidents(rules, [...others(0, 600), ...beats(500, 600)])).toEqual([]);
  expect(incidents(rules, others(0, 600))).toEqual([]);
});

test('fewer gaps than are to be learnt from say nothing', () => {
  expect(incidents(rules, [...beats(0, 45), ...others(0, 600)])).toEqual([]);
  expect(incidents(rules, [...beats(0, 50), ...others(0, 600)])).toHaveLength(1);
});

test('where nothing at all was logged there is a gap in the log, and no silence', () => {
  const found = incidents(rules, [...beats(0, 60), ...others(0, 60), ...beats(300, 360), ...others(300, 360)]);
  expect(found).toEqual([]);
});

test('an event just before all begins again, or just after it stopped, shows no silence', () => {
  const around = [...beats(0, 60), ...beats(300, 360), anEvent(10, 299)];
  expect(incidents(rules, around)).toEqual([]);
  expect(incidents(rules, [...around, anEvent(10, 62)])).toEqual([]);
  expect(brief(incidents(rules, [...around, anEvent(10, 180)]))).toMatchObject([{ spells: [[60, 300]] }]);
});

test('after a gap in the log the time is counted anew', () => {
  const before = [...beats(0, 60), ...others(0, 60)];
  expect(incidents(rules, [...before, ...others(300, 310), ...beats(310, 360), ...others(311, 360)])).toEqual([]);
  const late = [...before, ...others(300, 340), ...beats(340, 400), ...others(341, 400)];
  expect(brief(incidents(rules, late))).toMatchObject([{ spells: [[300, 340]] }]);
});

test('one event long after the last heartbeat is enough', () => {
  expect(brief(incidents(rules, [...beats(0, 60), anEvent(10, 240)]))).toMatchObject([{ spells: [[60, 240]] }]);
});

test('each host has its own usual gap and its own silence', () => {
  const events = [
    ...beats(0, 120, 5, 'H1'),
    ...others(0, 180, 5, 'H1'),
    ...beats(0, 180, 10, 'H2'),
    ...others(0, 180, 5, 'H2'),
    ...beats(0, 120, 5, 'H3'),
  ];
  expect(brief(incidents(rules, events))).toMatchObject([{ key: 'H1' }]);
});

test('it is said when only another log of the host went on', () => {
  const system = others(0, 300).map((event) => ({ ...event, provider: 'Service Control Manager', channel: 'System' }));
  expect(incidents(rules, [...beats(0, 60), ...system])).toMatchObject([{ silence: { seenBy: 'host', open: true } }]);
});

test('an event without a time shows no life, and two heartbeats at one moment are no gap', () => {
  const doubled = [...beats(0, 60), ...beats(0, 60)];
  expect(incidents(rules, [...doubled, anEvent(10, null)])).toEqual([]);
  expect(incidents(rules, [...doubled, anEvent(10, 300)])).toMatchObject([{ silence: { usualMs: 5 * minutes } }]);
});

test('the order in the file does not matter', () => {
  const events = [...beats(0, 60), ...others(0, 120)];
  expect(brief(incidents(rules, events.toReversed()))).toEqual(brief(incidents(rules, events)));
  expect(minuteOf(incidents(rules, events.toReversed())[0]?.lastMs ?? 0)).toBe(60);
});

test('a rule with both absence and unless is refused', () => {
  const unless = { rule: 'answer', withinMs: 1, same: ['Computer'] };
  const both = aRule('both', [100], { triage: triageKey({ absence, unless }) });
  expect(knowledgeOf([both, aRule('answer', [1])]).rules.problems).toHaveLength(1);
});
