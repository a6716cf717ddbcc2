import { expect, test } from 'vitest';
import { examples } from '../../src/cli/help/examples.ts';
import { commands, options } from '../../src/cli/options.ts';
import { readRequest } from '../../src/cli/read-request.ts';
import { wordsFor } from '../../src/locale/words.ts';
import { locales } from '../../src/model/locale.ts';
import { PassThrough } from 'node:stream';
import { evtriage, folderWith } from './terminal.ts';

const unwrapped = (text: string): string => text.replaceAll(/\s+/g, ' ');

test.each(commands)('the page of %s shows its options and examples only, in every language', async (command) => {
  for (const locale of locales) {
    const { stdout, status } = await evtriage([command, '--help', '--locale', locale], folderWith({}));
    expect(status).toBe(0);
    // The sentences about the exit status speak of all commands.
    const end = unwrapped(wordsFor(locale).say('cli.help.end'));
    const page = unwrapped(stdout).replace(end, '');
    for (const { name, of } of options) expect(page.includes(` --${name} `), name).toBe(of.includes(command));
    for (const { line } of examples[command]) expect(page).toContain(unwrapped(line));
  }
});

test('the page of all commands shows every command and every option', async () => {
  const { stdout } = await evtriage(['--help'], folderWith({}));
  for (const command of commands.filter((name) => name !== 'triage')) expect(stdout).toContain(`evtriage ${command}`);
  for (const { name } of options) expect(stdout).toContain(`--${name} `);
});

test('every example can be typed', async () => {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  for (const command of commands) {
    for (const { line } of examples[command]) {
      const typed = line
        .replace(/^.*\| /, '')
        .replace(/ >>.*$/, '')
        .split(' ')
        .slice(1);
      expect((await readRequest(typed, { ...streams, env: {}, cwd: '/' })).command, line).toBe(command);
    }
  }
});
