import { expect, test } from 'vitest';
import { blocksOf, proseOf } from './pages.ts';

interface Section {
  readonly rows: number;
  readonly items: number;
  readonly links: readonly string[];
  /** Names of files and options, commands, codes: what no language translates. */
  readonly code: readonly string[];
}

function sectionsOf(page: string): readonly Section[] {
  return proseOf(page)
    .split(/^## /m)
    .map((text) => ({
      rows: (text.match(/^\|/gm) ?? []).length,
      items: (text.match(/^- /gm) ?? []).length,
      links: Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, target = '']) => target).filter(
        (target) => !target.startsWith('README'),
      ),
      code: [...new Set(Array.from(text.matchAll(/`([^`\n]+)`/g), ([, code = '']) => withoutZone(code)))].toSorted(),
    }));
}

/** The zone of an example is one that its readers live in. */
const withoutZone = (code: string): string => code.replace(/(--tz) \S+/, '$1');

const english = 'README.md';
const chinese = 'README.zh-CN.md';

test('the Chinese README has the sections of the English one, with the same tables, lists, links and names', () => {
  expect(sectionsOf(chinese)).toEqual(sectionsOf(english));
});

test('and all of its commands', () => {
  const commandsOf = (page: string): readonly string[] => blocksOf(page).flatMap(({ lines }) => lines);
  expect(commandsOf(chinese)).toEqual(expect.arrayContaining([...commandsOf(english)]));
});
