import { expect, test } from 'vitest';
import { incidentsOf } from '../../../src/triage/correlate/incidents-of.ts';
import { createKnowledge } from '../../../src/triage/knowledge.ts';
import type { Pack } from '../../../src/model/pack.ts';
import { anEvent } from '../../support/events.ts';
import { triageKey } from '../../support/rules.ts';
import { aRule, soundRules } from '../../support/sigma.ts';
import { brief, tallyOf } from './judged.ts';

// Sigma's category names fields as Sysmon does; event 4688 of the Security log calls them otherwise.

const started = (minute: number, image: string, more: Readonly<Record<string, string>> = {}) =>
  anEvent(4688, minute, {
    provider: 'Microsoft-Windows-Security-Auditing',
    channel: 'Security',
    data: { NewProcessName: image, ...more },
  });

const process = '{ product: windows, category: process_creation }';
const anyTool = `name: tool\n${aRule("selection: { Image|endswith: '.exe' }\ncondition: selection", process)}`;

function correlation(lines: readonly string[]): string {
  const body = ['rules: [tool]', 'timespan: 10m', ...lines].map((line) => `  ${line}`).join('\n');
  return `title: Many\nname: many\ncorrelation:\n${body}\n`;
}

function found(packs: readonly Pack[], events: Parameters<typeof tallyOf>[0]) {
  const knowledge = createKnowledge(packs);
  return brief(incidentsOf(tallyOf(events, knowledge), knowledge.rules));
}

const five = [0, 1, 2, 3, 4].map((minute) => started(minute, 'C:\\a.exe'));

test.each(['Image', 'NewProcessName'])('group-by takes the name of the category and that of the event: %s', (field) => {
  const pack = soundRules(anyTool, correlation(['type: event_count', `group-by: [${field}]`, 'condition: { gte: 5 }']));
  expect(found([pack], [...five, started(5, 'C:\\b.exe')])).toEqual([{ key: 'C:\\a.exe', count: 5, spells: [[0, 4]] }]);
});

test('the field whose values are counted may be called as the category calls it', () => {
  const pack = soundRules(anyTool, correlation(['type: value_count', 'condition: { field: Image, gte: 2 }']));
  expect(found([pack], five)).toEqual([]);
  expect(found([pack], [...five, started(5, 'C:\\b.exe')])).toMatchObject([{ count: 6 }]);
});

test('so may the field that a match and its answer have in common', () => {
  const rule = (name: string, ending: string) =>
    `name: ${name}\n${aRule(`selection: { ParentImage|endswith: '${ending}' }\ncondition: selection`, process)}`;
  const pack = soundRules(rule('asked', 'ask.exe'), rule('answer', 'answer.exe'));
  const rules = pack.rules.map((each) =>
    each.key === 'asked'
      ? { ...each, triage: triageKey({ unless: { rule: 'answer', withinMs: 60_000, same: ['Image'] } }) }
      : each,
  );
  const events = [
    started(0, 'C:\\a.exe', { ParentProcessName: 'C:\\ask.exe' }),
    started(0, 'C:\\b.exe', { ParentProcessName: 'C:\\ask.exe' }),
    started(0.5, 'C:\\a.exe', { ParentProcessName: 'C:\\answer.exe' }),
    started(9, 'C:\\c.exe'),
  ];
  expect(found([{ ...pack, rules }], events)).toMatchObject([{ count: 1 }]);
});
