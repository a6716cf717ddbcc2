import { expect, test } from 'vitest';
import type { Detection } from '../../../src/model/detection.ts';
import { isDecidedByGroup } from '../../../src/triage/match/decided-by-group.ts';
import { aRule } from '../../support/rules.ts';

const field = (name: string | null): Detection => ({
  kind: 'field',
  field: name,
  test: 'is',
  cased: false,
  all: false,
  values: [['x']],
});
const rule = (...of: readonly Detection[]) => aRule('rule', [], { detection: { kind: 'all', of } });

test('id, code, outcome, name and area are those of the whole group', () => {
  const all = ['EventID', 'DiagnosticCode', 'Outcome', 'EventName', 'Area'].map(field);
  expect(isDecidedByGroup(rule(...all, { kind: 'not', of: field('Outcome') }), 'toaster')).toBe(true);
});

test.each([['Computer'], ['DeviceId'], ['param1'], ['Level'], [null]])('%s may differ from event to event', (name) => {
  expect(isDecidedByGroup(rule(field('EventID'), field(name)), 'toaster')).toBe(false);
  expect(isDecidedByGroup(rule({ kind: 'not', of: field(name) }), 'toaster')).toBe(false);
});

test('a rule for another log is asked about its events', () => {
  expect(isDecidedByGroup(rule(field('EventID')), 'kettle')).toBe(false);
});
