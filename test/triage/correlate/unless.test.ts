import { expect, test } from 'vitest';
import { anEvent } from '../../support/events.ts';
import { aRule, minutes, triageKey } from '../../support/rules.ts';
import { brief, incidents, knowledgeOf } from './judged.ts';

const unless = { rule: 'answer', withinMs: 10 * minutes, same: ['DeviceId'] };
const rules = [aRule('asked', [102], { triage: triageKey({ unless }) }), aRule('answer', [100])];

const asked = (minute: number, device = 'd1') => anEvent(102, minute, { device });
const answer = (minute: number, device = 'd1') => anEvent(100, minute, { device });
const end = anEvent(10, 1000);

test('a request without an answer is an incident, one with an answer in time is none', () => {
  expect(brief(incidents(rules, [asked(0), end]))).toEqual([{ key: '', count: 1, spells: [[0, 0]] }]);
  expect(incidents(rules, [asked(0), answer(5), end])).toEqual([]);
});

test('an answer exactly in time counts, one a millisecond late does not', () => {
  expect(incidents(rules, [asked(0), answer(10), end])).toEqual([]);
  expect(incidents(rules, [asked(0), answer(10 + 1 / 60_000), end])).toHaveLength(1);
});

test('an answer at the same moment counts, one that came before does not', () => {
  expect(incidents(rules, [answer(3), asked(3), end])).toEqual([]);
  expect(incidents(rules, [answer(2), asked(3), end])).toHaveLength(1);
});

test('the answer must be for the same, in whatever spelling', () => {
  expect(incidents(rules, [asked(0, 'd1'), answer(5, 'd2'), end])).toHaveLength(1);
  expect(incidents(rules, [asked(0, 'd1'), answer(5, 'D1'), end])).toEqual([]);
});

test('only those left without an answer are counted and told', () => {
  const events = [
    asked(0, 'd1'),
    asked(1, 'd2'),
    answer(2, 'd2'),
    asked(3, 'd3'),
    asked(60, 'd3'),
    answer(4, 'd4'),
    end,
  ];
  const found = incidents(rules, events);
  expect(brief(found)).toMatchObject([
    {
      count: 3,
      spells: [
        [0, 3],
        [60, 60],
      ],
    },
  ]);
  expect([...(found[0]?.subjects.devices.keys() ?? [])].toSorted()).toEqual(['d1', 'd3']);
});

test('a request whose time has not run out when the log ends does not count', () => {
  expect(incidents(rules, [asked(0), anEvent(10, 10)])).toEqual([]);
  expect(incidents(rules, [asked(0), anEvent(10, 11)])).toHaveLength(1);
});

test('the log of its own host must go on: another host that was exported later shows nothing', () => {
  expect(incidents(rules, [asked(0), anEvent(10, 500, { computer: 'HOST2' })])).toEqual([]);
});

test('a request without a time is not judged', () => {
  expect(incidents(rules, [anEvent(102, null, { device: 'd1' }), end])).toEqual([]);
});

test('the rule that answers gives no finding of its own', () => {
  expect(incidents(rules, [answer(0), end])).toEqual([]);
});

test('an answer that is no rule of single events is refused', () => {
  const [broken] = knowledgeOf([aRule('asked', [102], { triage: triageKey({ unless }) })]).rules.problems;
  expect(broken).toMatchObject({
    message: 'asked: the answer that it waits for, "answer", is no rule that looks at single events',
  });
});
