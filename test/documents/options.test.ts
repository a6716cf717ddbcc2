import { expect, test } from 'vitest';
import { commands, options } from '../../src/cli/options.ts';
import { exitStatus } from '../../src/cli/exit-status.ts';
import { blocksOf, textOf } from './pages.ts';

const page = 'docs/command.md';
const [usage = ''] = blocksOf(page)
  .filter(({ language }) => language === 'text')
  .map(({ lines }) => lines.join('\n'));

test('the page of the command lists every option there is and no other one', () => {
  const listed = Array.from(usage.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g), ([, name]) => name);
  const known = options.map(({ name }) => name);
  expect([...new Set(listed)].toSorted()).toEqual(known.toSorted());
});

test('and every short letter', () => {
  const short = options.flatMap(({ name, alias }) => (alias === undefined || name === 'help' ? [] : [[alias, name]]));
  expect(short.length).toBeGreaterThan(0);
  for (const [alias, name] of short) expect(usage).toMatch(new RegExp(`-${alias}, --${name}\\b`));
});

test('and every command', () => {
  for (const name of commands.filter((one) => one !== 'triage'))
    expect(usage).toMatch(new RegExp(`^evtriage ${name}\\b`, 'm'));
});

test('its table holds every exit status', () => {
  const listed = Array.from(textOf(page).matchAll(/^\| (\d+) +\|/gm), ([, status]) => Number(status));
  expect(listed.toSorted()).toEqual(Object.values(exitStatus).toSorted());
});
