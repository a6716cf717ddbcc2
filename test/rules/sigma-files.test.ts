import { expect, test } from 'vitest';
import { aRule, loadRuleFiles } from '../support/sigma.ts';

const whole = `title: The kettle boils dry
name: Kettle-Dry
id: 6f0d2c54-51a4-4f0e-9d0b-0d3c1b1d7a11
status: stable
description: No water is left.
references: [https://kettle.example/dry]
author: someone
date: 2026-01-02
modified: 2026/02/03
tags: [kitchen.dry]
logsource: { product: windows, service: application }
detection:
  selection: { EventID: 7 }
  condition: selection
falsepositives: [Tea]
level: informational
`;

test('a rule keeps what Sigma says about it', () => {
  const { pack, problems } = loadRuleFiles({ 'kitchen/kettle.yml': `\n${whole}` });
  expect(problems).toEqual([]);
  expect(pack?.rules).toMatchObject([
    {
      kind: 'detection',
      key: 'kettle-dry',
      id: '6f0d2c54-51a4-4f0e-9d0b-0d3c1b1d7a11',
      title: 'The kettle boils dry',
      status: 'stable',
      level: 'info',
      references: ['https://kettle.example/dry'],
      falsePositives: ['Tea'],
      verified: '2026-02-03',
      place: { file: 'mine/kitchen/kettle.yml', line: 2 },
      logsource: { product: 'windows', service: 'application', category: null },
      triage: null,
    },
  ]);
});

test('a rule without a name is called as its file, and the next ones of the file get a number', () => {
  const rule = aRule('selection: { EventID: 7 }\ncondition: selection');
  const { pack } = loadRuleFiles({ 'Kettle.yml': `${rule}---\n${rule}` });
  expect(pack?.rules.map(({ key }) => key)).toEqual(['kettle', 'kettle-2']);
});

test('a folder of rules without pack.yaml is a pack that is named as the folder', () => {
  const { pack, plain } = loadRuleFiles({ 'kettle.yml': whole });
  expect(plain).toBe(true);
  expect(pack).toMatchObject({ id: 'mine', product: { en: 'mine' }, providers: [], verified: '2026-02-03' });
});

test('a rule is plain JSON, so that it can be compiled ahead', () => {
  const { pack } = loadRuleFiles({
    'kettle.yml': aRule(
      ["selection: { A|re: '^a+b?$', B|cidr: 10.0.0.0/8, C|gt: 5, D: null, E: '*x?' }", 'condition: selection'].join(
        '\n',
      ),
    ),
  });
  expect(pack?.rules).toHaveLength(1);
  expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
});

test('one bad rule is named and the others of the same file and folder stay', () => {
  const bad = aRule('selection: { Image|endwith: x }\ncondition: selection');
  const { pack, problems } = loadRuleFiles({
    'a.yml': `${whole}---\n${bad}`,
    'b.yml': 'title: [',
    'c.yml': bad.replace('endwith', 're'),
  });
  expect(pack?.rules.map(({ key }) => key)).toEqual(['kettle-dry', 'c']);
  expect(problems).toMatchObject([
    {
      file: 'mine/a.yml',
      line: 21,
      column: 16,
      message: 'there is no modifier endwith',
      hint: 'did you mean endswith',
    },
    { file: 'mine/b.yml', line: 1 },
  ]);
});

test('a name or an id that stands twice is used once, and the place of the first is told', () => {
  const { pack, problems } = loadRuleFiles({
    'a.yml': whole,
    'b.yml': whole.replace('name: Kettle-Dry\n', ''),
    'c.yml': whole.replace(/^id: .*\n/m, ''),
  });
  expect(pack?.rules).toHaveLength(1);
  expect(problems).toMatchObject([
    { file: 'mine/b.yml', message: '6f0d2c54-51a4-4f0e-9d0b-0d3c1b1d7a11 stands here a second time' },
    {
      file: 'mine/c.yml',
      message: 'kettle-dry stands here a second time',
      hint: 'the first one is used, mine/a.yml:1',
    },
  ]);
});

test.each(['{ product: linux, service: sshd }', '{ category: webserver }', '{ product: zeek }'])(
  'a rule for other logs is counted and is no fault: %s',
  (logsource) => {
    const rule = aRule('selection: { Expand|expand: "%x%" }\ncondition: selection', logsource);
    expect(loadRuleFiles({ 'a.yml': rule })).toMatchObject({ problems: [], foreign: 1, pack: { rules: [] } });
  },
);

test.each([
  ['title: x\n', 'logsource is missing'],
  ['- x\n', 'expected a rule'],
  ['title: x\nlogsource: { product: windows }\n', 'something is missing here'],
  [whole.replace(/^title.*\n/, ''), 'title: Invalid input'],
  [whole.replace('stable', 'unsupported'), 'its own status says unsupported'],
  [whole.replace('informational', 'dreadful'), 'level: Invalid option'],
  [whole.replace('service: application', 'category: proces_creation'), 'there is no category proces_creation'],
  ['action: global\ntitle: x\n', 'action: global is no longer part of Sigma'],
  ['title: x\nlogsource: { product: windows }\nfilter: { rules: any }\n', 'Sigma filters are not read'],
])('a file that is no rule says why: %#', (text, message) => {
  const { pack, problems } = loadRuleFiles({ 'a.yml': text });
  expect(pack?.rules).toEqual([]);
  expect(problems[0]?.message).toContain(message);
});
