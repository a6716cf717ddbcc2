import { expect, test } from 'vitest';
import { classify, kindOf } from '../../../src/triage/classify.ts';
import { EventView } from '../../../src/triage/match/event-view.ts';
import { createPackFinder } from '../../../src/triage/pack-index.ts';
import { anEvent, toasterPack } from '../../support/events.ts';
import { fits } from '../../support/sigma.ts';

const viewOf = (event: Parameters<typeof classify>[0]) =>
  new EventView(event, classify(event, kindOf(event, createPackFinder([toasterPack]))));

test('the header of an event has names, and an export without a part of it has not', () => {
  const view = viewOf(anEvent(102, 0, { level: 'error', recordId: '12', channel: '' }));
  const names = [
    'EventID',
    'eventid',
    'Provider_Name',
    'Computer',
    'ComputerName',
    'Level',
    'EventRecordID',
    'Channel',
  ];
  expect(names.map((name) => view.value(name))).toEqual([
    '102',
    '102',
    'Toaster',
    'HOST1',
    'HOST1',
    'error',
    '12',
    null,
  ]);
});

test('an event of a pack has the fields that the pack finds in it', () => {
  const view = viewOf(
    anEvent(102, 0, {
      ca: 'CA1',
      device: 'D1',
      code: '1029',
      data: { Template: 'Web', CAName: 'CA1', DeviceId: 'D1', DiagnosticCode: '1029' },
    }),
  );
  const names = ['DiagnosticCode', 'DeviceId', 'CAName', 'TemplateName', 'UserId', 'Outcome', 'EventName', 'Area'];
  expect(names.map((name) => view.value(name))).toEqual([
    '0x00000405',
    'D1',
    'CA1',
    'Web',
    null,
    'failure',
    'Event_102',
    'toast',
  ]);
});

test('an event of no pack has only what was logged', () => {
  const view = viewOf(
    anEvent(102, 0, { provider: 'x', channel: 'y', data: { DeviceId: 'as logged', 'New Value': '5' } }),
  );
  expect(['DeviceId', 'Outcome', 'Area', 'NewValue', 'new value'].map((name) => view.value(name))).toEqual([
    'as logged',
    null,
    null,
    '5',
    '5',
  ]);
});

test('rules write the number of a level, and events carry its word', () => {
  const rule = (level: string) => `selection: { Level: ${level} }\ncondition: selection`;
  expect(fits(rule('2'), {}, { level: 'error' })).toBe(true);
  expect(fits(rule('[1, 4]'), {}, { level: 'information' })).toBe(true);
  expect(fits(rule('2'), {}, { level: 'warning' })).toBe(false);
  expect(fits(rule('Warning'), {}, { level: 'warning' })).toBe(true);
});

test('Data means the values without a name, unless something is called so', () => {
  const rule = 'selection: { Data|contains|all: [kettle, dry] }\ncondition: selection';
  expect(fits(rule, { Data1: 'the Kettle', Data2: 'is dry' })).toBe(true);
  expect(fits(rule, { Data1: 'the kettle', Other: 'is dry' })).toBe(false);
  expect(fits(rule, { Data: 'the kettle', Data2: 'is dry' })).toBe(false);
  expect(fits('selection: { Data|exists: false }\ncondition: selection', { Data1: 'x' })).toBe(false);
  expect(fits('selection: { Data: null }\ncondition: selection', {})).toBe(true);
});

test('a field that is called as something every object has is found when it is logged, and only then', () => {
  const rule = "selection: { constructor: '*' }\ncondition: selection";
  expect(fits(rule, {})).toBe(false);
  expect(fits(rule, { constructor: 'x' })).toBe(true);
});
