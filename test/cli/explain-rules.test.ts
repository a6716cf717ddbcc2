import { expect, test } from 'vitest';
import { aRuleFile } from '../rules/check/rule-file.ts';
import { evtriage, folderWith } from './terminal.ts';
import { toasterPack } from './toaster.ts';

const ours = ['--no-builtin', '--rules', 'toaster'];
const covers = '    - { events: [102], within: 1h, basis: time }';
const correlation = `---
title: Many slices stay cold
name: many-cold
correlation: { type: event_count, rules: [slice], group-by: [Computer], timespan: 1h, condition: { gte: 3 } }
`;

const shelf = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({
    ...toasterPack,
    'toaster/hot.yml': aRuleFile({
      selection: "{ EventID: 102, DiagnosticCode: '0x80070005' }",
      recovery: '{ events: [100] }',
    }),
    ...files,
  });

test('a rule is explained by its key: what it looks for, what it concludes and what to do', async () => {
  const ran = await evtriage(['explain', 'hot', ...ours], shelf());
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toBe(`toaster/hot The toaster hot
  Product: Toaster (rule pack toaster, 1)
  Looks at the log of: toaster
  Events: 102
  Codes: 0x80070005
  Severity: High
  In a report: The toaster is cold.
  Why it matters: Nobody plugged it in.
  Confidence: Likely
  Led by: Server team
  What to do:
    1. Server team: Plug it in. (our conclusion, not in the source)
  It worked when: Event 100 appears.
  Ended by: 100
`);
});

test.each(['toaster/hot', 'HOT', 'toaster hot', 'cold toast'])('a rule is found by %s', async (query) => {
  const ran = await evtriage(['explain', query, ...ours], shelf());
  expect(ran.stdout).toMatch(/^toaster\/hot The toaster hot\n/);
});

test('a rule is found by its Sigma id', async () => {
  const id = '3b7f1c0e-0000-4000-8000-000000000001';
  const folder = shelf({ 'toaster/hot.yml': aRuleFile().replace('status:', `id: ${id}\nstatus:`) });
  expect((await evtriage(['explain', id.toUpperCase(), ...ours], folder)).stdout).toMatch(/^toaster\/hot /);
});

test('an event says which rules look at it and which take it for a symptom, and a code who looks at it', async () => {
  const folder = shelf({ 'toaster/warm.yml': aRuleFile({ name: 'warm', selection: '{ EventID: 100 }', covers }) });
  const event = (await evtriage(['explain', '102', ...ours], folder)).stdout;
  expect(event).toContain('  Rules that look at it:\n    toaster/hot The toaster hot\n');
  expect(event).toContain('  Rules that take it for a symptom:\n    toaster/warm The toaster warm\n');
  const code = (await evtriage(['explain', '0x80070005', ...ours], folder)).stdout;
  expect(code).toContain('  Rules that look at it:\n    toaster/hot The toaster hot\n');
});

test('a correlation says what it counts, and the events of the rules that it names', async () => {
  const part = aRuleFile({ name: 'slice' }).replace(/triage:[\s\S]*$/, '');
  const ran = await evtriage(['explain', 'many-cold', ...ours], shelf({ 'toaster/slice.yml': part + correlation }));
  expect(ran.stdout).toContain('  Events: 102\n  Counts matches of slice within 1 h\n');
  expect(ran.stdout).toContain('A plain Sigma rule');
});

test('a title that is made to steer the terminal is shown as it is', async () => {
  const folder = shelf({
    'toaster/hot.yml': aRuleFile().replace('title: The toaster hot', 'title: "a\\u001b[31m\\u202eb"'),
  });
  const ran = await evtriage(['explain', 'hot', ...ours], folder);
  expect(ran.stdout).toMatch(/^toaster\/hot a\[31m␣U\+202Eb\n/);
});
