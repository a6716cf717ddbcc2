import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../cli/terminal.ts';
import { namesOf, readFolder } from './read-finds.ts';

const text = '<Event>toast</Event>'.repeat(20_000);
const notAFile = 'file-not-readable:it is a pipe, a socket or a device, not a file';

/** A folder with a pipe in it, and a file. */
function folderWithPipe(): string {
  const folder = folderWith({ 'a.xml': 'a' });
  execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder });
  return folder;
}

/** Starts a shell command that writes to the pipe in a folder; it ends with the test at the latest. */
function writeToPipe(command: string, folder: string): void {
  // Holds the pipe open until the shell is done with it, however long that takes to come.
  const writer = openSync(join(folder, 'pipe'), constants.O_RDWR);
  const shell = spawn('sh', ['-c', command], { cwd: folder, stdio: 'ignore' });
  shell.on('exit', () => closeSync(writer));
  onTestFinished(() => void shell.kill());
}

describe.skipIf(process.platform === 'win32')('pipes', () => {
  test('a pipe in a folder is named and not opened, and the rest is read', async () => {
    const { found, read } = await readFolder(folderWithPipe());
    expect(namesOf(found)).toEqual(['a.xml', 'pipe']);
    expect(read['pipe']?.problems).toEqual([notAFile]);
    expect(read['a.xml']?.text).toBe('a');
  });

  test('a pipe that is given by name and that nobody writes to is refused, and the rest is read', async () => {
    const { read } = await readFolder(folderWithPipe(), ['pipe', 'a.xml']);
    expect(read['pipe']?.problems).toEqual([
      'file-not-readable:it is a pipe that nobody writes to, and nothing is in it',
    ]);
    expect(read['a.xml']?.text).toBe('a');
  });

  test.each([
    ['plain', 'cat log > pipe'],
    ['that is slow', '(head -c 100 log; sleep 0.2; tail -c +101 log) > pipe'],
    ['that has not begun yet', '(sleep 0.2; cat log) > pipe'],
    ['of gzip', 'cat log.gz > pipe'],
  ])('a pipe %s is read to its end, once', async (_name, command) => {
    const folder = folderWithPipe();
    writeFileSync(join(folder, 'log'), text);
    writeFileSync(join(folder, 'log.gz'), gzipSync(text));
    writeToPipe(command, folder);
    const { read } = await readFolder(folder, ['pipe', './pipe']);
    expect(Object.keys(read)).toEqual(['pipe']);
    expect(read['pipe']).toMatchObject({ text, bytes: text.length, problems: [] });
    expect(read['pipe']?.sha256).not.toBeNull();
  });

  test('a device that is given by name is refused: it may never end', async () => {
    const { read } = await readFolder(folderWith({}), ['/dev/zero', '/dev/null']);
    expect([read['zero']?.problems, read['null']?.problems]).toEqual([[notAFile], [notAFile]]);
  });
});
