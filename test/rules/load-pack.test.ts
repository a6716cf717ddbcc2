import { expect, test } from 'vitest';
import { loadPack } from '../../src/rules/load-pack.ts';

const head = `id: toaster
version: "1"
product: { en: Toaster, zh-CN: 烤面包机 }
providers: [Toaster]
channels: []
source: https://toaster.example/events
verified: 2026-01-31
`;

const failure = `  - id: 102
    name: Toast_Failure
    outcome: failure
    level: error
    levelBasis: guessed
    area: toast
    label: { en: Toast failed, zh-CN: 失败 }
    meaning: { en: No toast., zh-CN: 没有吐司。 }
    severity: high
    claim: { en: No toast, zh-CN: 没有吐司 }
    lead: { en: It stayed cold., zh-CN: 是冷的。 }
    remedy:
      - owner: server-team
        text: { en: Plug it in., zh-CN: 插上电源。 }
        basis: guessed
    verify: { en: Event 100., zh-CN: 事件 100。 }
    source: https://toaster.example/events
    verified: 2026-01-31
`;

function load(files: Record<string, string>) {
  return loadPack({ name: 'rules/toaster', files: Object.entries(files).map(([path, text]) => ({ path, text })) });
}

test('a pack of three files is read whole', () => {
  const { pack, problems } = load({
    'pack.yaml': head,
    'events.yaml': `events:\n${failure}`,
    'codes.yaml': 'codes: []\n',
  });
  expect(problems).toEqual([]);
  expect(pack).toMatchObject({ id: 'toaster', unlisted: 'level', codes: [], events: [{ id: 102, endedBy: [] }] });
});

test('a wrong value is named with its place, what may stand there, and the other entries stay', () => {
  const broken = failure.replace('outcome: failure', 'outcome: broken');
  const { pack, problems } = load({
    'pack.yaml': head,
    'events.yaml': `events:\n${broken}${failure.replace('102', '103')}`,
  });
  expect(problems).toMatchObject([{ file: 'rules/toaster/events.yaml', line: 4, column: 14 }]);
  expect(problems[0]?.hint).toContain('success, warning, failure, info');
  expect(pack?.events.map(({ id }) => id)).toEqual([103]);
});

test('a failure without a remedy is refused at its own place', () => {
  const without = failure.replace(/ {4}remedy:\n(?: {6}.*\n)+/, '');
  const { problems } = load({ 'pack.yaml': head, 'events.yaml': `events:\n${without}` });
  expect(problems).toMatchObject([{ line: 2, column: 5, message: 'remedy: a failure needs at least one step' }]);
});

test('a misspelled key is named', () => {
  const { problems } = load({
    'pack.yaml': head,
    'events.yaml': `events:\n${failure.replace('severity:', 'sevrity:')}`,
  });
  expect(problems.map(({ hint }) => hint).join()).toContain('sevrity');
});

test('English is enough, and a text without it is refused', () => {
  expect(load({ 'pack.yaml': head.replace(', zh-CN: 烤面包机', '') })).toMatchObject({
    pack: { product: { en: 'Toaster' } },
    problems: [],
  });
  const { problems } = load({ 'pack.yaml': head.replace('en: Toaster, ', '') });
  expect(problems[0]?.message).toContain('product.en');
});

test('broken YAML is named with line and column and the pack goes on without that file', () => {
  const { pack, problems } = load({ 'pack.yaml': head, 'events.yaml': 'events:\n  - id: [1\n' });
  expect(problems[0]).toMatchObject({ file: 'rules/toaster/events.yaml', line: 3 });
  expect(pack?.events).toEqual([]);
});

test.each([
  ['no ICU message', 'It’s {devices, plural, one {#}'],
  ['nothing provides {toast}', 'Cold {toast}'],
])('a text that could not be shown is refused: %s', (message, text) => {
  const { problems } = load({
    'pack.yaml': head,
    'events.yaml': `events:\n${failure.replace('It stayed cold.', `"${text}"`)}`,
  });
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.line).toBe(12);
});

test('an id that stands twice is used once and named', () => {
  const { pack, problems } = load({ 'pack.yaml': head, 'events.yaml': `events:\n${failure}${failure}` });
  expect(pack?.events).toHaveLength(1);
  expect(problems).toMatchObject([{ message: '102 stands here a second time', line: 20 }]);
});

test('a folder without pack.yaml is no pack, and says so', () => {
  expect(load({ 'events.yaml': `events:\n${failure}` })).toMatchObject({
    pack: null,
    problems: [{ file: 'rules/toaster/pack.yaml', message: 'this file is missing' }],
  });
});

test('a YAML file that is neither table nor rule is named, not passed over', () => {
  const { problems } = load({ 'pack.yaml': head, 'story.yml': '- a story\n' });
  expect(problems).toMatchObject([{ file: 'rules/toaster/story.yml', line: 1, message: 'expected a rule' }]);
});

test('a pack without provider and channel must say that it is a table of codes for all', () => {
  const nowhere = head.replace('[Toaster]', '[]');
  expect(load({ 'pack.yaml': nowhere }).problems[0]?.message).toContain('shared: true');
  const { pack, problems } = load({
    'pack.yaml': `${nowhere.replace(/(?:providers|channels).*\n/g, '')}shared: true\n`,
  });
  expect(problems).toEqual([]);
  expect(pack).toMatchObject({ shared: true, providers: [], channels: [], events: [] });
});

test('an id may stand twice when its rows end differently, not when they ask for different data alone', () => {
  const conditional = (outcome: string, value: string) =>
    failure.replace('outcome: failure', `outcome: ${outcome}\n    where: [{ state: ['${value}'] }]`);
  const { pack, problems } = load({
    'pack.yaml': head,
    'events.yaml': `events:\n${conditional('failure', '1')}${conditional('warning', '2')}${conditional('failure', '3')}`,
  });
  expect(pack?.events.map(({ outcome }) => outcome)).toEqual(['failure', 'warning']);
  expect(problems).toMatchObject([{ message: '102 failure stands here a second time' }]);
});

test('a provider of the whole machine must be one of the pack’s providers', () => {
  const { pack, problems } = load({ 'pack.yaml': `${head}sharedProviders: [Kettle]\n` });
  expect(pack).toBeNull();
  expect(problems).toMatchObject([{ file: 'rules/toaster/pack.yaml', line: 8 }]);
  expect(problems[0]?.message).toContain('providers does not name Kettle');
});
