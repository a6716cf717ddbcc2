import { describe, expect, test } from 'vitest';
import { aRuleFile } from '../../rules/check/rule-file.ts';
import { evtriage, folderWith } from '../terminal.ts';
import { toasterPack } from '../toaster.ts';

const shelf = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ ...toasterPack, 'toaster/hot.yml': aRuleFile(), ...files });

const sigma = `title: Something else
id: 3b7f1c0e-0000-4000-8000-000000000001
status: test
logsource: { product: windows, service: system }
detection: { selection: { EventID: 7034 }, condition: selection }
level: low
`;

describe('evtriage rules list', () => {
  test('is a line for the tables and one for each rule, in columns', async () => {
    const ran = await evtriage(['rules', 'list', 'toaster'], shelf());
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toBe(
      [
        'Pack     Rule                Level  Confidence  Log      Events  Verified    Title',
        'toaster  (2 events, 1 code)                     Toaster          2026-01-31  Toaster',
        'toaster  hot                 High   Likely      toaster  102     2026-01-31  The toaster hot',
        '',
      ].join('\n'),
    );
  });

  test('lists the packs of this package when no path is given, and none of them when one is', async () => {
    expect((await evtriage(['rules', 'list'], shelf())).stdout).toContain('intune-connector-legacy');
    expect((await evtriage(['rules', 'list', 'toaster'], shelf())).stdout).not.toContain('intune-connector-legacy');
  });

  test('cuts titles to the width of a terminal and leaves them whole in a pipe', async () => {
    const folder = shelf({ 'toaster/hot.yml': aRuleFile().replace('The toaster hot', 'cold '.repeat(30).trim()) });
    const shown = await evtriage(['rules', 'list', 'toaster'], folder, { terminal: true });
    const [, , line = ''] = shown.stdout.split('\n');
    expect(line).toMatch(/…$/);
    expect(line.length).toBeLessThanOrEqual(100);
    expect((await evtriage(['rules', 'list', 'toaster'], folder)).stdout).not.toContain('…');
  });

  test('is JSON on demand', async () => {
    const ran = await evtriage(['rules', 'list', 'toaster', '--format', 'json'], shelf());
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { pack: 'toaster', rule: null, listed: { events: 2, codes: 1 } },
      { pack: 'toaster', rule: 'hot', confidence: 'likely', eventIds: [102] },
    ]);
  });

  test('lists a plain Sigma rule, given as a file', async () => {
    const ran = await evtriage(['rules', 'list', 'other.yml'], shelf({ 'other.yml': sigma }));
    expect(ran.stdout).toMatch(/other\s+other\s+Low\s+system\s+7034\s+Something else/);
  });

  test('comes in the language that was asked for, its columns in line', async () => {
    const ran = await evtriage(['rules', 'list', 'toaster', '--locale', 'zh-CN'], shelf());
    expect(ran.stdout).toContain('规则包   规则');
    expect(ran.stdout).toContain('（2 个事件，1 个代码）');
  });
});

describe('evtriage rules check', () => {
  test('counts what it looked at where nothing is wrong', async () => {
    const ran = await evtriage(['rules', 'check', 'toaster'], shelf());
    expect(ran).toEqual({
      status: 0,
      stderr: '',
      stdout: '1 rule pack with 1 rule: 0 errors, 0 warnings, 0 notes\n',
    });
  });

  test('names what cannot work with its place and what helps, and the status is 2', async () => {
    const covers = '    - { events: [901], within: 1h, basis: time }';
    const ran = await evtriage(['rules', 'check', 'toaster'], shelf({ 'toaster/hot.yml': aRuleFile({ covers }) }));
    expect(ran.status).toBe(2);
    expect(ran.stdout).toMatch(
      /^toaster\/hot\.yml:15:18: error: covers names event 901, which the pack toaster does not list\n {2}hint: /,
    );
    expect(ran.stdout).toContain(': 1 error, 0 warnings, 0 notes\n');
  });

  test('names faults of Sigma, of the schema and of references in the same way', async () => {
    const broken = aRuleFile().replace('condition: selection', 'condition: selektion');
    const ran = await evtriage(['rules', 'check', 'toaster'], shelf({ 'toaster/hot.yml': broken }));
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain('toaster/hot.yml:8:14: error: there is no search selektion');
    expect(ran.stdout).toContain('hint: did you mean selection');
  });

  test('warns with status 0', async () => {
    const odd = aRuleFile({ selection: '{ EventID: 102, Brwoning: 1 }' });
    const ran = await evtriage(['rules', 'check', 'toaster'], shelf({ 'toaster/hot.yml': odd }));
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('warning: hot asks for the field Brwoning, which nothing provides');
  });

  test('is JSON on demand', async () => {
    const odd = aRuleFile({ selection: '{ EventID: 102, Brwoning: 1 }' });
    const folder = shelf({ 'toaster/hot.yml': odd });
    const ran = await evtriage(['rules', 'check', 'toaster', '--format', 'json'], folder);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      warnings: 1,
      remarks: [{ code: 'unknown-field', gravity: 'warning', file: 'toaster/hot.yml', line: 7 }],
    });
  });

  test('says how many rules of a tree are for other systems', async () => {
    const linux = sigma.replace('product: windows, service: system', 'product: linux');
    const ran = await evtriage(['rules', 'check', 'tree'], shelf({ 'tree/a/b.yml': sigma, 'tree/c.yml': linux }));
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('1 rule looks at other logs than those of Windows');
  });

  test('has nothing to complain of in our own packs', async () => {
    const ran = await evtriage(['rules', 'check'], shelf());
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain(' 0 errors, 0 warnings, ');
  });
});

describe('evtriage rules test', () => {
  test('prints a line for each rule whose examples hold', async () => {
    const ran = await evtriage(['rules', 'test', 'toaster'], shelf());
    expect(ran).toEqual({
      status: 0,
      stderr: '',
      stdout: 'toaster/hot: 2 examples hold\n1 rule, 2 examples: all hold\n',
    });
  });

  test('says what was expected and what came, and the status is 2', async () => {
    const event = (id: number) => `{ at: '2026-03-02T08:00:00Z', event: ${id} }`;
    const wrong = aRuleFile({ fires: event(100), quiet: event(102) });
    const ran = await evtriage(['rules', 'test', 'toaster'], shelf({ 'toaster/hot.yml': wrong }));
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe(
      [
        'toaster/hot: 2 of 2 examples do not hold',
        '  a cold slice: the rule was expected to fire; found was nothing',
        '  a warm slice: the rule was expected to stay quiet; found was toaster/hot',
        '1 rule, 2 examples: 2 do not hold',
        '',
      ].join('\n'),
    );
  });

  test('names an example that cannot be run', async () => {
    const wrong = aRuleFile({ fires: '{ at: noon, event: 102 }' });
    const ran = await evtriage(['rules', 'test', 'toaster'], shelf({ 'toaster/hot.yml': wrong }));
    expect(ran.status).toBe(2);
    expect(ran.stdout).toContain(
      'a cold slice: the first event needs a whole time such as 2026-03-02T08:00:00Z, not noon',
    );
  });

  test('does not pass a rule that has no examples', async () => {
    const bare = aRuleFile().replace(/ {2}examples:[\s\S]*$/, '');
    const ran = await evtriage(['rules', 'test', 'toaster'], shelf({ 'toaster/hot.yml': bare }));
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('toaster/hot.yml:11:3: examples: ');
  });

  test('says so where no rule gives a finding of its own', async () => {
    const ran = await evtriage(['rules', 'test', 'other.yml'], shelf({ 'other.yml': sigma }));
    expect(ran).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing to test') as string });
  });

  test('is JSON on demand', async () => {
    const ran = await evtriage(['rules', 'test', 'toaster', '--format', 'json'], shelf());
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { pack: 'toaster', rule: 'hot', passed: true, examples: [{ found: ['toaster/hot'] }, { found: [] }] },
    ]);
  });
});
