import { expect, test } from 'vitest';
import { loadPack } from '../../src/rules/load-pack.ts';

const head = `id: toaster
version: '1'
product: { en: Toaster }
providers: [Toaster]
channels: [Toaster]
subjects: {}
codeFields: []
unlisted: level
nextPerson:
  - { text: { en: Look at the plug. }, basis: guessed }
source: https://toaster.example/
verified: 2026-11-22
`;

function load(words: string, languages: readonly ('de' | 'fr')[] = ['de']) {
  const files = [
    { path: 'pack.yaml', text: head },
    { path: 'words/de.yaml', text: words },
  ];
  return loadPack({ name: 'toaster', files }, languages);
}

const plug = '  - { en: Look at the plug., de: Sehen Sie den Stecker an. }\n';

test('a text is called in a language what the words say of its English, and keeps its English', () => {
  const { pack, problems } = load(`words:\n${plug}`);
  expect(problems).toEqual([]);
  expect(pack?.nextPerson[0]?.text).toEqual({ en: 'Look at the plug.', de: 'Sehen Sie den Stecker an.' });
  expect(pack?.product).toEqual({ en: 'Toaster' });
});

test('a text whose English was changed since, and one that nobody has written yet, stay English', () => {
  expect(
    load(`words:\n  - { en: Look at the cable., de: Sehen Sie das Kabel an. }\n`).pack?.nextPerson[0]?.text,
  ).toEqual({
    en: 'Look at the plug.',
  });
  expect(load(`words:\n  - { en: Look at the plug., de: '' }\n`)).toMatchObject({
    pack: { nextPerson: [{ text: { en: 'Look at the plug.' } }] },
    problems: [],
  });
});

test('words of a language that nobody asked for are neither read nor taken for a rule', () => {
  const { pack, problems } = load('words: [', ['fr']);
  expect(problems).toEqual([]);
  expect(pack?.nextPerson[0]?.text).toEqual({ en: 'Look at the plug.' });
});

test.each([
  ['words:\n  - { en: A., fr: B. }\n', 2, 'fr'],
  ['words:\n  - { en: A. }\n', 2, 'de'],
  [`words:\n${plug}${plug}`, 3, 'a second time'],
  ["words:\n  - { en: A., de: 'offen {' }\n", 2, 'no ICU message'],
  ["words:\n  - { en: A., de: '{strange}' }\n", 2, '{strange}'],
  ['- { en: A., de: B. }\n', 1, "a list under 'words'"],
  ['words: [\n', 2, ''],
])('a fault is named with its place, and the rest is used: %j', (text, line, said) => {
  const { pack, problems } = load(text);
  expect(problems[0]).toMatchObject({ file: 'toaster/words/de.yaml', line });
  expect(problems.map(({ message, hint }) => `${message} ${hint}`).join()).toContain(said);
  expect(pack?.id).toBe('toaster');
});
