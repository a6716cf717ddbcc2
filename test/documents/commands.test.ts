import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { commands as commandNames } from '../../src/cli/options.ts';
import { readRequest } from '../../src/cli/read-request.ts';
import { commandsOf, mentionsOf, wordsOf } from './commands-of.ts';
import { pages, textOf } from './pages.ts';
import { sampleFolder } from './sample-folder.ts';
import { start } from './start.ts';

/** Commands of this project that a document may name and that are not run here, each with its reason. */
const notRun: Readonly<Record<string, string>> = {
  'npm ci': 'it installs what the tests run with',
  'evtriage watch inbox --out reports': 'it ends when somebody presses Ctrl-C; with --once it is run',
};

const commands = pages.flatMap(commandsOf).filter(({ line }) => !(line in notRun));
const ours = commands.filter(({ words }) => words[0] === 'evtriage');
const others = commands.filter(({ words }) => words[0] !== 'evtriage');

const ajv = new Ajv({ strictTypes: false, strictRequired: false });
const isReport = ajv.compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object);

let sample = '';
beforeAll(() => {
  sample = sampleFolder();
}, 120_000);
afterAll(() => rmSync(sample, { recursive: true, force: true }));

test.each(ours)(
  '$where: $line',
  ({ words, status }) => {
    const folder = mkdtempSync(join(tmpdir(), 'evtriage-typed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(sample, folder, { recursive: true });
    const ran = start(words.slice(1), folder);
    expect(ran.status, ran.err).toBe(status);
    const reports = readdirSync(folder).map((name) => join(folder, name, 'report.json'));
    for (const report of reports.filter((file) => existsSync(file))) {
      expect(isReport(JSON.parse(readFileSync(report, 'utf8'))), ajv.errorsText(isReport.errors)).toBe(true);
    }
  },
  60_000,
);

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each(others)('$where: $line is a script of package.json', ({ words }) => {
  const [program, first = '', second = ''] = words;
  if (program === 'npm') {
    expect(Object.keys(scripts)).toContain(first === 'run' ? second : first);
    return;
  }
  throw new Error('nobody knows whether this command is right: run it, check it, or say in notRun why not');
});

/** Sentences may name a command without what it works on. */
const named: ReadonlySet<string> = new Set([...commandNames, 'list', 'check', 'test', 'stub']);
const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

test.each(pages.flatMap(mentionsOf))('$where: evtriage $words can be typed', async ({ words }) => {
  // What stands for a name of the reader's own, or for more of the same, is a word like any other.
  const typed = words.filter((word) => word !== '...').map((word) => word.replace(/^\[?<?(.*?)>?\]?$/, '$1'));
  if (typed.every((word) => named.has(word))) return;
  const io = { stdin: Readable.from([]), stdout: nowhere, stderr: nowhere, env: {}, cwd: sample };
  await expect(readRequest(typed, io)).resolves.toHaveProperty('command');
});

const npmRuns = pages.flatMap((page) =>
  Array.from(textOf(page).matchAll(/`npm run ([\w:-]+)/g), ([, script = '']) => ({ page, script })),
);

test.each(npmRuns)('$page: npm run $script is a script of package.json', ({ script }) => {
  expect(Object.keys(scripts)).toContain(script);
});

test('what only a shell can do is refused, so that every line can be run', () => {
  expect(wordsOf('evtriage logs --out "my report"', 'x:1')).toEqual(['evtriage', 'logs', '--out', 'my report']);
  expect(() => wordsOf('zcat log.gz | evtriage -', 'x:1')).toThrow('x:1: this needs a shell');
});

test('each reason not to run a command is still needed', () => {
  const lines = new Set(pages.flatMap(commandsOf).map(({ line }) => line));
  expect(Object.keys(notRun).filter((line) => !lines.has(line))).toEqual([]);
});
