import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { complete } from '../../src/cli/completion/complete.ts';
import { commands, options } from '../../src/cli/options.ts';
import { readRequest } from '../../src/cli/read-request.ts';
import { shells } from '../../src/cli/request.ts';
import { locales } from '../../src/model/locale.ts';
import { evtriage, folderWith } from './terminal.ts';

test('the first word is a command or a path, and every command is offered', () => {
  expect(complete([''])).toEqual(commands);
  expect(complete(['re'])).toEqual(['render', 'redact']);
  expect(complete(['./lo'])).toEqual([]);
});

test('each command is offered its own options and no other', () => {
  for (const command of commands) {
    const own = options.filter(({ of }) => of.includes(command)).map(({ name }) => `--${name}`);
    expect(complete([command, '-'])).toEqual(own);
  }
  expect(complete(['logs', '--supp'])).toEqual(['--suppress']);
  expect(complete(['--', '--supp'])).toEqual([]);
});

test('options are offered their values, and lists what is not in them yet', () => {
  expect(complete(['logs', '--fail-on', ''])).toEqual(['critical', 'high', 'medium', 'low', 'none']);
  expect(complete(['logs', '-f', 'html,m'])).toEqual(['html,md']);
  expect(complete(['logs', '-f', 'json,js'])).toEqual([]);
  expect(complete(['logs', '--redact', 's'])).toEqual(['share', 'strict']);
  expect(complete(['logs', '--keep', 'ca,tem'])).toEqual(['ca,template']);
  expect(complete(['logs', '--tz', 'Asia/Shan'])).toEqual(['Asia/Shanghai']);
  expect(complete(['logs', '--locale', ' '])).toEqual(locales);
  expect(complete(['logs', '--ticket-locale', ' '])).toEqual(locales);
  expect(complete(['logs', '--baseline', ''])).toEqual([]);
});

test('rules and completion are offered what may follow them', () => {
  expect(complete(['rules', ''])).toEqual(['list', 'check', 'test', 'stub']);
  expect(complete(['completion', 'b'])).toEqual(['bash']);
  expect(complete(['rules', 'list', ''])).toEqual([]);
});

test('what is offered for an option is what the command takes', async () => {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  for (const { name } of options.filter(({ kind, of }) => kind === 'text' && of.includes('triage'))) {
    for (const value of complete(['logs', `--${name}`, '']).slice(0, 10)) {
      const request = await readRequest(['logs', `--${name}`, value], { ...streams, env: {}, cwd: '/' });
      expect(request.command).toBe('triage');
    }
  }
});

test('every option that is refused with a list of its values is offered just these', async () => {
  const folder = folderWith({ 'logs/': '' });
  const listed: string[] = [];
  for (const { name } of options.filter(({ kind, of }) => kind === 'text' && of.includes('triage'))) {
    const { stderr } = await evtriage(['logs', `--${name}`, 'zzz'], folder);
    const [, list = ''] = /takes (?:one of )?([^"]*), and "zzz"/.exec(stderr) ?? [];
    const values = list.split(/, | or | and /);
    if (values.length < 2 || values.some((value) => value.includes(' '))) continue;
    listed.push(name);
    expect(complete(['logs', `--${name}`, '']), name).toEqual(values);
  }
  expect(listed).toEqual(expect.arrayContaining(['format', 'locale', 'ticket-locale', 'fail-on']));
});

test.each(shells)('the script for %s asks the command', async (shell) => {
  const { status, stdout } = await evtriage(['completion', shell], folderWith({}));
  expect(status).toBe(0);
  expect(stdout).toContain('evtriage --get-yargs-completions');
});

test('without a name it is the shell of the user', async () => {
  const script = async (env: Record<string, string>) =>
    (await evtriage(['completion'], folderWith({}), { env })).stdout;
  expect(await script({ SHELL: '/usr/bin/zsh' })).toContain('#compdef');
  expect(await script({ PSModulePath: 'C:\\' })).toContain('Register-ArgumentCompleter');
  expect(await script({})).toContain('complete -o');
});

const hasBash = spawnSync('bash', ['-c', 'type compgen']).status === 0;

test.skipIf(!hasBash)('bash completes with it', async () => {
  const folder = folderWith({
    evtriage: `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/evtriage.js')}" "$@"\n`,
    'report/x': '',
  });
  chmodSync(`${folder}/evtriage`, 0o755);
  const { stdout: script } = await evtriage(['completion', 'bash'], folder);
  const ask = (words: string, at: number): string =>
    spawnSync(
      'bash',
      ['-c', `${script}\nCOMP_WORDS=(${words}); COMP_CWORD=${at}; _evtriage_complete; printf '%s ' "\${COMPREPLY[@]}"`],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
      },
    ).stdout.trim();
  expect(ask('evtriage re', 1)).toBe('render redact report');
  expect(ask('evtriage render --fo', 2)).toBe('--format');
  expect(ask('evtriage logs --fail-on ""', 3)).toBe('critical high medium low none');
});
