import { expect, test } from 'vitest';
import type { EventRecord } from '../../../src/model/event.ts';
import { compileRules } from '../../../src/triage/match/compile-rules.ts';
import { classify, kindOf } from '../../../src/triage/classify.ts';
import { EventView } from '../../../src/triage/match/event-view.ts';
import { anEvent, toasterPack } from '../../support/events.ts';
import { aRule, fitting, soundRules } from '../../support/sigma.ts';

const sysmon = { provider: 'Microsoft-Windows-Sysmon', channel: 'Microsoft-Windows-Sysmon/Operational' };
const security = { provider: 'Microsoft-Windows-Security-Auditing', channel: 'Security' };

function finds(rule: string, event: Partial<EventRecord> & { readonly eventId: number }): boolean {
  return fitting([toasterPack, soundRules(rule)], anEvent(event.eventId, 0, event)).length > 0;
}

const anything = 'selection: { EventID|exists: true }\ncondition: selection';

test.each([
  ['{ product: windows, service: system }', 'Service Control Manager', 'System', true],
  ['{ product: windows, service: system }', 'Service Control Manager', 'SYSTEM', true],
  ['{ product: windows, service: system }', 'Service Control Manager', 'Application', false],
  ['{ product: windows, service: powershell }', 'x', 'PowerShellCore/Operational', true],
  ['{ product: windows, service: applocker }', 'x', 'Microsoft-Windows-AppLocker/MSI and Script', true],
  ['{ product: windows }', 'x', 'Anything', true],
  ['{ product: windows, service: sysmon }', sysmon.provider, '', true],
  ['{ product: windows, service: system }', sysmon.provider, '', false],
  ['{ product: windows, service: toaster }', 'Toaster', 'Elsewhere', true],
  ['{ product: windows, service: toaster }', 'Other', 'Toaster/Admin', true],
  ['{ product: windows, service: toaster }', 'Other', 'Elsewhere', false],
  ['{ service: toaster }', 'Toaster', '', true],
  ['{ product: windows, category: file_rename }', 'Microsoft-Windows-Kernel-File', 'x', true],
])('%s looks at %s in %j: %s', (logsource, provider, channel, expected) => {
  expect(finds(aRule(anything, logsource), { eventId: 1, provider, channel })).toBe(expected);
});

test('a category means its own event ids', () => {
  const rule = aRule(
    "selection: { QueryName: '*' }\ncondition: selection",
    '{ product: windows, category: dns_query }',
  );
  expect(finds(rule, { eventId: 22, ...sysmon, data: { QueryName: 'a.example' } })).toBe(true);
  expect(finds(rule, { eventId: 23, ...sysmon, data: { QueryName: 'a.example' } })).toBe(false);
});

test('an added key and a deleted one are told apart, though they share an id', () => {
  const rule = (kind: string) =>
    aRule("selection: { TargetObject: '*' }\ncondition: selection", `{ product: windows, category: ${kind} }`);
  const event = { eventId: 12, ...sysmon, data: { EventType: 'CreateKey', TargetObject: 'HKLM' } };
  expect(finds(rule('registry_add'), event)).toBe(true);
  expect(finds(rule('registry_delete'), event)).toBe(false);
  expect(finds(rule('registry_event'), event)).toBe(true);
});

test('process_creation is found in Sysmon and, under other names, in the security log', () => {
  const rule = aRule(
    "selection: { Image|endswith: kettle.exe, ParentImage: '*', CommandLine|contains: dry }\ncondition: selection",
    '{ product: windows, category: process_creation }',
  );
  const data = { Image: 'C:\\kettle.exe', ParentImage: 'x', CommandLine: 'kettle dry' };
  expect(finds(rule, { eventId: 1, ...sysmon, data })).toBe(true);
  expect(finds(rule, { eventId: 5, ...sysmon, data })).toBe(false);
  const named = { NewProcessName: 'C:\\kettle.exe', ParentProcessName: 'x', CommandLine: 'kettle dry' };
  expect(finds(rule, { eventId: 4688, ...security, data: named })).toBe(true);
  expect(finds(rule, { eventId: 4689, ...security, data: named })).toBe(false);
});

test('a rule names the values of an event as its category does', () => {
  const pack = soundRules(
    aRule("selection: { Image: '*' }\ncondition: selection", '{ product: windows, category: process_creation }'),
  );
  const event = anEvent(4688, 0, { ...security, data: { NewProcessName: 'kettle.exe' } });
  const [rule] = compileRules([pack]).candidates(event.provider, event.channel, 4688);
  const view = new EventView(
    event,
    classify(
      event,
      kindOf(event, () => null),
    ),
  );
  expect([rule?.value(view, 'image'), rule?.value(view, 'Computer'), rule?.value(view, 'User')]).toEqual([
    'kettle.exe',
    'HOST1',
    null,
  ]);
});

test('an exclusion that the security log cannot know keeps the rule away from it', () => {
  const rule = (excluded: string) =>
    aRule(
      `selection: { Image: '*' }\nfilter: { ${excluded} }\ncondition: selection and not filter`,
      '{ product: windows, category: process_creation }',
    );
  const event = { eventId: 4688, ...security, data: { NewProcessName: 'C:\\kettle.exe' } };
  expect(finds(rule('CommandLine: x'), event)).toBe(true);
  expect(finds(rule('Company: x'), event)).toBe(false);
  expect(finds(rule('Company: null'), event)).toBe(false);
});

test('candidates are the rules whose event id, provider and log are right, in their order', () => {
  const rule = (search: string) =>
    aRule(`selection: ${search}\ncondition: selection`, '{ product: windows, service: system }');
  const pack = soundRules(
    rule('{ EventID: [7045, 7036], Provider_Name: Service Control Manager }'),
    rule('{ EventID: 7045, A: x }'),
    rule('{ A: x }'),
    rule('[{ EventID: 7045 }, { EventID: 7036, A: y }]'),
    rule('{ EventID|startswith: 70 }'),
    rule('{ EventID|neq: 7045 }'),
    rule('{ Provider_Name: Other }'),
    aRule('selection: { EventID: 7045 }\ncondition: selection', '{ product: windows, service: security }'),
  );
  const rules = compileRules([pack]);
  const keys = (provider: string, channel: string, id: number) =>
    rules.candidates(provider, channel, id).map(({ rule: { key } }) => Number(key.slice(5)));
  expect(keys('Service Control Manager', 'System', 7045)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(keys('Service Control Manager', 'System', 7036)).toEqual([1, 3, 4, 5, 6]);
  expect(keys('Service Control Manager', 'System', 9)).toEqual([3, 5, 6]);
  expect(keys('OTHER', 'system', 7045)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(keys('Service Control Manager', '', 7045)).toEqual([1]);
  expect(keys('', 'System', 9)).toEqual([3, 5, 6, 7]);
  expect(rules.candidates('a', 'b', 1)).toBe(rules.candidates('a', 'b', 1));
});

test('a log made of ever new providers is answered all the same', () => {
  const rules = compileRules([soundRules(aRule(anything, '{ product: windows, service: system }'))]);
  for (let at = 0; at < 50_000; at += 1) expect(rules.candidates(`p${at}`, 'System', 1)).toHaveLength(1);
});

test('an event whose data nobody asks for does not make it', () => {
  const event = anEvent(7, 0, { channel: 'System' });
  const silent = Object.defineProperty({ ...event }, 'data', {
    get() {
      throw new Error('asked for');
    },
  });
  const pack = soundRules(
    aRule('selection: { EventID: 7, Level: 2 }\nother: { A: x }\ncondition: selection and other'),
  );
  expect(fitting([pack], silent)).toEqual([]);
});
