import { basename, dirname, join, resolve } from 'node:path';
import type { Words } from '../../locale/words.ts';
import { demoFiles } from '../../node/demo-files.ts';
import { prepareFolder, writeReports } from '../../node/write-reports.ts';
import { type Io, remark } from '../io.ts';
import { oneLine } from '../one-line.ts';
import { orRefuse } from '../or-refuse.ts';
import { readRequest } from '../read-request.ts';
import type { DemoRequest } from '../request.ts';
import { triageCommand } from '../triage-command.ts';

/** What to try with the exports that were written. */
const next = (logs: string, report: string): readonly string[] => [
  `evtriage doctor ${logs}`,
  'evtriage explain 10102',
  `evtriage render ${join(report, 'report.json')} -f ticket -o -`,
];

/** Writes the exports of a sample story and their report, and says what to do with them; the status of the triage. */
export async function demoCommand({ out, locale }: DemoRequest, words: Words, io: Io): Promise<number> {
  const [logs, report] = [join(out, 'logs'), join(out, 'triage-report')];
  const files = demoFiles();
  await orRefuse(writeDemo(files, resolve(io.cwd, logs)), out, words);
  await remark(io, [words.say('cli.demo.written', { files: files.length, folder: oneLine(logs) })]);
  const request = await readRequest(['--out', report, '--locale', locale, '--', logs], io);
  if (request.command !== 'triage') throw new Error('the demo is no triage');
  const status = await triageCommand(request, words, io);
  const tries = next(shown(logs), shown(report)).map((line) => `  ${line}`);
  await remark(io, [
    '',
    words.say('cli.demo.open', { report: oneLine(join(report, 'report.html')) }),
    words.say('cli.demo.next'),
    ...tries,
  ]);
  return status;
}

async function writeDemo(files: ReturnType<typeof demoFiles>, folder: string): Promise<void> {
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    await prepareFolder(dirname(path));
    await writeReports(dirname(path), [{ name: basename(path), text: bytes }]);
  }
}

/** A path as it can be typed again. */
function shown(path: string): string {
  return /\s/.test(path) ? `"${oneLine(path)}"` : oneLine(path);
}
