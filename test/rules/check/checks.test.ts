import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/model/pack.ts';
import { loadPack } from '../../../src/rules/load-pack.ts';
import { checkSource } from '../../../src/rules/check/check-source.ts';
import { toasterPack } from '../../cli/toaster.ts';
import { aRuleFile } from './rule-file.ts';

type Files = Readonly<Record<string, string>>;

function sourceOf(files: Files) {
  const all = Object.entries({ ...toasterPack, ...files });
  return { name: 'toaster', files: all.map(([path, text]) => ({ path: path.replace('toaster/', ''), text })) };
}

/** What the checks say of the toaster's pack with these files, as `place code`. */
function said(files: Files, others: readonly Pack[] = []): readonly string[] {
  const source = sourceOf(files);
  const { pack, problems } = loadPack(source);
  expect(problems).toEqual([]);
  if (!pack) throw new Error('the pack does not load');
  return checkSource({ pack, all: [pack, ...others] }, source).map(
    ({ place, code, gravity }) => `${place.file}:${place.line}:${place.column} ${gravity} ${code}`,
  );
}

const events = toasterPack['toaster/events.yaml'] ?? '';
const codes = toasterPack['toaster/codes.yaml'] ?? '';
const rule = (more: Parameters<typeof aRuleFile>[0] = {}) => ({ 'toaster/hot.yml': aRuleFile(more) });

test('a pack whose rule and tables fit each other gets no remark', () => {
  expect(said(rule())).toEqual([]);
});

describe('an error is', () => {
  test('an event id in a table that the table does not list', () => {
    expect(said({ 'toaster/events.yaml': events.replace('endedBy: [100]', 'endedBy: [100, 900]') })).toEqual([
      'toaster/events.yaml:21:20 error no-such-event',
    ]);
  });

  test('a symptom, or a success, that no table lists', () => {
    const covers = '    - { events: [102, 901], within: 1h, basis: time }';
    expect(said(rule({ covers, recovery: '{ events: [902] }' }))).toEqual([
      expect.stringMatching(/^toaster\/hot\.yml:\d+:\d+ error no-such-event$/),
      expect.stringMatching(/^toaster\/hot\.yml:\d+:\d+ error no-such-event$/),
    ]);
  });

  test('a code of a symptom that no table lists', () => {
    const covers = "    - { events: [102], codes: ['0x00000001'], within: 1h, basis: time }";
    expect(said(rule({ covers }))).toEqual([expect.stringContaining('error no-such-code')]);
  });

  test('a pack of a symptom that is not loaded', () => {
    const covers = '    - { pack: grill, events: [1], within: 1h, basis: time }';
    expect(said(rule({ covers }))).toEqual([expect.stringContaining('error no-such-pack')]);
  });
});

describe('a warning is', () => {
  test('a field that nothing provides, unless an example does', () => {
    expect(said(rule({ selection: '{ EventID: 102, Brwoning: 5 }' }))).toEqual([
      expect.stringMatching(/^toaster\/hot\.yml:\d+:\d+ warning unknown-field$/),
    ]);
    expect(said(rule({ selection: '{ EventID: 102, Browning: 5 }', data: '{ Browning: "5" }' }))).toEqual([]);
  });

  test('no field of a log of Windows, whose fields nobody lists', () => {
    expect(said(rule({ selection: '{ EventID: 7034, param1: x }', service: 'system' }))).toEqual([]);
  });

  test('an event id that a rule matches and its pack does not list', () => {
    expect(said(rule({ selection: '{ EventID: [102, 103] }' }))).toEqual([
      expect.stringContaining('warning unlisted-match'),
    ]);
    expect(
      said(rule({ selection: '{ EventID: 102 }\n  other: { EventID: 103 }\n  condition: selection and not other' })),
    ).toEqual([]);
  });

  test('a second rule that matches the same, and not one that waits for an answer', () => {
    const second = aRuleFile({ name: 'warm' });
    expect(said({ ...rule(), 'toaster/warm.yml': second })).toEqual([
      expect.stringMatching(/^toaster\/warm\.yml:\d+:\d+ warning same-match$/),
    ]);
  });

  test('a sentence that is the same in both languages', () => {
    const same = codes.replace('zh-CN: 不许碰。', 'zh-CN: Nobody may touch it.');
    expect(said({ 'toaster/codes.yaml': same })).toEqual(['toaster/codes.yaml:4:49 warning untranslated']);
  });

  test('a provider that another pack speaks for', () => {
    const grill = loadPack(sourceOf({})).pack;
    if (!grill) throw new Error('the pack does not load');
    expect(said({}, [{ ...grill, id: 'grill', channels: [] }])).toEqual([
      'toaster/pack.yaml:4:13 warning same-provider',
    ]);
    expect(said({}, [{ ...grill, id: 'grill', channels: [], sharedProviders: ['toaster'] }])).toEqual([]);
  });
});

describe('a note is', () => {
  test('an event that two rules cover, once for all such events', () => {
    const covers = '    - { events: [100, 102], within: 1h, basis: time }';
    const second = aRuleFile({ name: 'warm', selection: '{ EventID: 100 }', covers });
    expect(said({ ...rule({ covers }), 'toaster/warm.yml': second })).toEqual([
      expect.stringContaining('note same-cover'),
    ]);
  });

  test('a source that was read more than 18 months before the newest one', () => {
    const old = events.replace('verified: 2026-01-31', 'verified: 2024-07-30');
    expect(said({ 'toaster/events.yaml': old })).toEqual(['toaster/events.yaml:11:15 note old']);
    expect(said({ 'toaster/events.yaml': old.replace('2024-07-30', '2024-07-31') })).toEqual([]);
  });
});

test('a code without steps is nothing to complain of when a rule speaks of it', () => {
  const { pack } = loadPack(sourceOf(rule({ selection: "{ EventID: 102, DiagnosticCode: '0x80070005' }" })));
  if (!pack) throw new Error('the pack does not load');
  const bare = { ...pack, codes: pack.codes.map((code) => ({ ...code, remedy: [] })) };
  const remarks = (one: Pack) => checkSource({ pack: one, all: [one] }, sourceOf({})).map(({ code }) => code);
  expect(remarks(bare)).toEqual([]);
  expect(remarks({ ...bare, rules: [] })).toEqual(['nothing-to-do']);
});

describe('an event without steps', () => {
  const silent = (() => {
    const { pack } = loadPack(sourceOf({}));
    if (!pack) throw new Error('the pack does not load');
    return { ...pack, codes: [], events: pack.events.map((event) => ({ ...event, remedy: [] })) };
  })();

  /** The failures that the check complains of while another pack, the grill's, has this rule. */
  const complaints = (more: Parameters<typeof aRuleFile>[0]) => {
    const { pack } = loadPack(sourceOf(rule(more)));
    const grill = { ...silent, id: 'grill', providers: ['Grill'], channels: [], rules: pack?.rules ?? [] };
    expect(grill.rules).toHaveLength(1);
    const remarks = checkSource({ pack: silent, all: [silent, grill] }, sourceOf({}));
    return remarks.filter(({ code }) => code === 'nothing-to-do').map(({ args }) => args['what']);
  };

  test('is one to complain of when a rule speaks of the same id in the log of another pack', () => {
    expect(complaints({ service: 'grill' })).toEqual([expect.stringContaining('102')]);
    expect(complaints({ service: 'toaster' })).toEqual([]);
  });

  test('is nothing to complain of when a rule looks for its provider in a log of Windows', () => {
    const of = (provider: string) => `{ EventID: 102, Provider_Name: ${provider} }`;
    expect(complaints({ service: 'system', selection: of('TOASTER') })).toEqual([]);
    expect(complaints({ service: 'system', selection: of('Grill') })).toEqual([expect.stringContaining('102')]);
    expect(complaints({ service: 'system' })).toEqual([expect.stringContaining('102')]);
  });
});
